import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { DeadlineRulesView, DeadlineRuleView, RuleVersionView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { CertaintyMark } from './certainty';
import { spanWords } from './rule-words';

interface Row {
  rule: DeadlineRuleView;
  version: RuleVersionView;
}

/** What the law allows how long for, and how well that is known. */
export function RulesSection() {
  const { t, say } = useI18n();
  const mayConfirm = useMay('rule.confirm');
  const rules = useRead<DeadlineRulesView>('/deadline-rules');
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState(false);
  const [confirming, setConfirming] = useState<Row | null>(null);
  const rows = (rules.data?.items ?? [])
    .flatMap((rule) => rule.versions.map((version) => ({ rule, version })))
    .filter(({ rule, version }) => `${say(rule.title)}${say(version.law)}`.includes(wanted.trim()))
    .filter(({ version }) => !open || (version.certainty === 'MEMORY' && version.confirmed === null));
  return (
    <Section title={t('rule.title')} note={t('rule.note')}>
      {rules.isError && <Failure failure={rules.error} retry={() => rules.refetch()} />}
      {rules.isPending && <Loading rows={6} />}
      {rules.data !== undefined && (
        <>
          <div className="row" style={{ marginBottom: 12 }}>
            <Input
              allowClear
              aria-label={t('rule.find')}
              placeholder={t('rule.find')}
              style={{ width: 240 }}
              value={wanted}
              onChange={({ target }) => setWanted(target.value)}
            />
            <Checkbox checked={open} onChange={({ target }) => setOpen(target.checked)}>
              {t('rule.onlyOpen')}
            </Checkbox>
          </div>
          <WideTable<Row>
            name={t('rule.list')}
            rowKey={({ rule, version }) => `${rule.code}/${version.from}`}
            dataSource={rows}
            locale={{ emptyText: t('common.empty') }}
            columns={[
              { title: t('rule.matter'), render: (_, { rule }) => say(rule.title) },
              {
                title: t('rule.law'),
                render: (_, { version }) => (
                  <span className="agent">
                    {say(version.law)} {say(version.article)}
                  </span>
                ),
              },
              {
                title: t('rule.length'),
                className: 'number',
                render: (_, { version }) => <Length version={version} />,
              },
              { title: t('rule.starts'), render: (_, { rule }) => say(rule.starts) },
              {
                title: t('rule.suspendedBy'),
                render: (_, { version }) =>
                  version.suspendedBy.length === 0
                    ? t('common.none')
                    : version.suspendedBy.map(say).join(t('common.comma')),
              },
              {
                title: t('rule.inForce'),
                className: 'number',
                render: (_, { version }) =>
                  version.until === null
                    ? t('rule.since', { from: version.from })
                    : t('evidence.until', { from: version.from, to: version.until }),
              },
              { title: t('rule.certainty'), render: (_, { version }) => <CertaintyMark version={version} /> },
              {
                title: <span className="only-read">{t('common.actions')}</span>,
                render: (_, row) =>
                  mayConfirm && (
                    <Button
                      size="small"
                      aria-label={t('rule.confirmTitle', { name: say(row.rule.title) })}
                      onClick={() => setConfirming(row)}
                    >
                      {t('rule.confirm')}
                    </Button>
                  ),
              },
            ]}
          />
        </>
      )}
      {confirming !== null && <ConfirmDialog row={confirming} onClose={() => setConfirming(null)} />}
    </Section>
  );
}

function Length({ version }: { version: RuleVersionView }) {
  const { t } = useI18n();
  const { extension, extensions } = version;
  return (
    <>
      {spanWords(version.length, t)}
      {extension !== null && (
        <div className="quiet">
          {t('rule.extension', { n: extensions ?? 1, by: spanWords(extension, t) })}
        </div>
      )}
    </>
  );
}

function ConfirmDialog({ row: { rule, version }, onClose }: { row: Row; onClose: () => void }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const confirm = useChange(
    (given: { document: string; note: string }) =>
      send<DeadlineRuleView>('POST', `/deadline-rules/${rule.code}/${version.from}/confirmation`, given),
    ['deadline-rules'],
  );
  return (
    <DialogForm<{ document: string; note: string }>
      title={t('rule.confirmTitle', { name: say(rule.title) })}
      okText={t('rule.confirm')}
      note={t('rule.confirmNote', {
        law: say(version.law),
        article: say(version.article),
        length: spanWords(version.length, t),
      })}
      fields={['document', 'note']}
      onSubmit={confirm.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="document" label={t('rule.document')} rules={[required]}>
        <Input maxLength={500} placeholder={t('rule.documentHint')} />
      </Form.Item>
      <Form.Item name="note" label={t('common.note')} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
    </DialogForm>
  );
}
