import { Button, Checkbox, DatePicker, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { CommitmentView, TaskPlanView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { ActNotice, type News } from '@/shared/ui/act-notice';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { CommitmentItem } from '../components/commitment-item';
import { DispatchDialog } from '../components/dispatch-dialog';
import { MakeTask } from '../components/make-task';
import '../supervision.css';

/** What the document promises, and what was dispatched of it for the periods that a day lies in. */
export function PlanPage() {
  const { t } = useI18n();
  const [params] = useSearchParams();
  const day = params.get('day') ?? '';
  const plan = useRead<TaskPlanView>('/task-plan', { day });
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{t('menu.taskPlan')}</h1>
        <MakeTask />
      </div>
      {plan.isError && <Failure failure={plan.error} retry={() => plan.refetch()} />}
      {plan.isPending && <Loading />}
      {plan.data !== undefined && <Plan key={plan.data.day} plan={plan.data} />}
    </>
  );
}

function Plan({ plan }: { plan: TaskPlanView }) {
  const { t, say } = useI18n();
  const [params, setParams] = useSearchParams();
  const mayDispatch = useMay('task.dispatch');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<CommitmentView[] | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const clause = params.get('clause');
  const open = params.get('open') === 'true';
  const words = params.get('words') ?? '';
  const put = (name: string, value: string | null | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === undefined || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const fits = (each: CommitmentView) =>
    (clause === null || each.clause === clause) &&
    (!open || each.task === null) &&
    (words === '' ||
      [say(each.title), say(each.lead.name), say(each.deliverable)].some((text) => text.includes(words)));
  const shown = plan.commitments.filter(fits);
  const dispatchable = shown.filter(({ task }) => task === null);
  const picked = plan.commitments.filter(({ code, task }) => task === null && chosen.has(code));
  const choose = (codes: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    setChosen(next);
  };
  return (
    <>
      {news !== null && <ActNotice news={news} onClose={() => setNews(null)} />}
      <section className="section stack" aria-label={t('common.filter')}>
        <div className="row">
          <DatePicker
            aria-label={t('plan.day')}
            allowClear={false}
            value={toDay(plan.day)}
            onChange={(day) => put('day', day?.format(DATE))}
          />
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('task.clause')}
            placeholder={t('task.clause')}
            style={{ width: 240 }}
            value={clause}
            onChange={(code: string | undefined) => put('clause', code)}
            options={plan.clauses
              .filter(({ code }) => plan.commitments.some((each) => each.clause === code))
              .map(({ code, title }) => ({
                value: code,
                label: t('overview.clause', { code, title: say(title) }),
              }))}
          />
          <Input.Search
            key={words}
            allowClear
            aria-label={t('plan.words')}
            placeholder={t('plan.words')}
            style={{ width: 220 }}
            maxLength={100}
            defaultValue={words}
            onSearch={(typed) => put('words', typed.trim())}
          />
          <Checkbox checked={open} onChange={({ target }) => put('open', target.checked ? 'true' : null)}>
            {t('plan.onlyOpen')}
          </Checkbox>
        </div>
        <p className="quiet">{t('plan.dayNote')}</p>
        <p role="status">
          {t('plan.summary', {
            all: plan.commitments.length,
            dispatched: plan.commitments.filter(({ task }) => task !== null).length,
          })}
        </p>
        <ul className="plain-list">
          {plan.assumptions.map((each) => (
            <li key={each.zh}>
              <Tag className="assumption">{t('indicator.assumption')}</Tag>
              {say(each)}
            </li>
          ))}
        </ul>
      </section>
      {mayDispatch && dispatchable.length > 0 && (
        <div className="plan-bar">
          <Checkbox
            checked={dispatchable.every(({ code }) => chosen.has(code))}
            indeterminate={
              dispatchable.some(({ code }) => chosen.has(code)) &&
              !dispatchable.every(({ code }) => chosen.has(code))
            }
            onChange={({ target }) =>
              choose(
                dispatchable.map(({ code }) => code),
                target.checked,
              )
            }
          >
            {t('plan.chooseAll')}
          </Checkbox>
          <Button type="primary" disabled={picked.length === 0} onClick={() => setAsked(picked)}>
            {t('plan.dispatchChosen', { n: picked.length })}
          </Button>
        </div>
      )}
      {shown.length === 0 && <EmptyNote>{t('plan.none')}</EmptyNote>}
      {plan.clauses
        .map((each) => ({ each, own: shown.filter((commitment) => commitment.clause === each.code) }))
        .filter(({ own }) => own.length > 0)
        .map(({ each, own }) => (
          <Section key={each.code} title={t('overview.clause', { code: each.code, title: say(each.title) })}>
            <ul className="plain-list">
              {own.map((commitment) => (
                <CommitmentItem
                  key={commitment.code}
                  commitment={commitment}
                  chosen={mayDispatch && commitment.task === null ? chosen.has(commitment.code) : null}
                  choose={(on) => choose([commitment.code], on)}
                />
              ))}
            </ul>
          </Section>
        ))}
      {asked !== null && (
        <DispatchDialog
          day={plan.day}
          chosen={asked}
          onDone={(n) => {
            setNews({ kind: 'DONE', act: t('plan.dispatched', { n }) });
            setChosen(new Set());
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
