import { DatePicker, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { CommitmentView, DispatchedView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { UnitSelect } from '@/shared/ui/unit-select';
import { TOUCHED } from '../api/use-task-act';

interface Props {
  day: string;
  chosen: CommitmentView[];
  onDone: (count: number) => void;
  onClose: () => void;
}

interface Row {
  lead: string;
  due: Dayjs | null;
}

/** What is otherwise than planned, as the server takes it. */
function wanted(commitment: CommitmentView, { lead, due }: Row) {
  const moved = lead !== commitment.lead.code;
  const day = due?.format(DATE) ?? null;
  const codes = commitment.with.map(({ code }) => code);
  return {
    code: commitment.code,
    lead: moved ? lead : null,
    // A unit that takes the lead does not cooperate any more.
    with: codes.includes(lead) ? codes.filter((code) => code !== lead) : null,
    due: day === commitment.due ? null : day,
  };
}

/** Dispatches what was chosen, all of it or nothing; who leads and by when may be changed for each. */
export function DispatchDialog({ day, chosen, onDone, onClose }: Props) {
  const { t, say } = useI18n();
  const [rows, setRows] = useState<Map<string, Row>>(
    () => new Map(chosen.map(({ code, lead, due }) => [code, { lead: lead.code, due: toDay(due) }])),
  );
  const dispatch = useChange(
    (commitments: ReturnType<typeof wanted>[]) =>
      send<DispatchedView>('POST', '/task-plan/dispatch', { day, commitments }),
    TOUCHED,
  );
  const of = ({ code, lead }: CommitmentView): Row => rows.get(code) ?? { lead: lead.code, due: null };
  const put = (commitment: CommitmentView, next: Partial<Row>) =>
    setRows(new Map(rows).set(commitment.code, { ...of(commitment), ...next }));
  const submit = () =>
    dispatch.mutate(
      chosen.map((each) => wanted(each, of(each))),
      {
        onSuccess: ({ ids }) => {
          onDone(ids.length);
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      width={860}
      title={t('plan.dispatchChosen', { n: chosen.length })}
      okText={t('plan.dispatch')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: dispatch.isPending }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('plan.dispatchNote')}</p>
        {dispatch.isError && <Failure failure={dispatch.error} />}
        <ul className="plain-list dispatch" aria-label={t('plan.chosen')}>
          {chosen.map((each) => (
            <li key={each.code}>
              <div className="commitment-title">{say(each.title)}</div>
              <div className="row">
                <UnitSelect
                  label={t('plan.leadOf', { title: say(each.title) })}
                  value={of(each).lead}
                  onChange={(lead) => put(each, { lead: lead ?? each.lead.code })}
                />
                {each.due === null ? (
                  <span className="quiet">{t('task.encouraged')}</span>
                ) : (
                  <DatePicker
                    aria-label={t('plan.dueOf', { title: say(each.title) })}
                    allowClear={false}
                    value={of(each).due}
                    minDate={toDay(each.from) ?? undefined}
                    onChange={(due) => put(each, { due })}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
