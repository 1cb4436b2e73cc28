import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DuplicatesView, EntryNameView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { EntrySelect } from '../components/entry-select';
import '../registry.css';

interface Pair {
  survivor?: string;
  merged?: string;
  known: EntryNameView[];
}

/** Entries that may be one and the same: people decide. */
export function DuplicatesPage() {
  const { t } = useI18n();
  const duplicates = useRead<DuplicatesView[]>('/registry/duplicates');
  const [pair, setPair] = useState<Pair | null>(null);
  return (
    <>
      <h1 className="page-title">{t('menu.registryDuplicates')}</h1>
      <Section
        title={t('registry.suspects')}
        note={t('registry.suspectsNote')}
        extra={<Button onClick={() => setPair({ known: [] })}>{t('registry.mergeOthers')}</Button>}
      >
        {duplicates.isError && <Failure failure={duplicates.error} retry={() => duplicates.refetch()} />}
        {duplicates.isPending && <Loading rows={4} />}
        {duplicates.data?.length === 0 && <EmptyNote>{t('registry.noDuplicates')}</EmptyNote>}
        {duplicates.data?.map((each) => (
          <Suspects key={each.why} suspects={each} onMerge={setPair} />
        ))}
      </Section>
      {pair !== null && <MergeDialog pair={pair} onClose={() => setPair(null)} />}
    </>
  );
}

function Suspects({ suspects, onMerge }: { suspects: DuplicatesView; onMerge: (pair: Pair) => void }) {
  const { t } = useI18n();
  const [survivor, setSurvivor] = useState(suspects.entries[0]?.id);
  return (
    <fieldset className="section">
      <legend>{t('registry.sameName', { name: suspects.why })}</legend>
      <Radio.Group value={survivor} onChange={(event) => setSurvivor(event.target.value as string)}>
        <ul className="plain-list stack registry-suspects">
          {suspects.entries.map((each) => (
            <li key={each.id} className="row">
              <Radio value={each.id}>{t('registry.stays', { name: each.name })}</Radio>
              <Link to={`/registry/${each.id}`}>{each.code ?? each.name}</Link>
              {each.id !== survivor && (
                <Button
                  size="small"
                  onClick={() => onMerge({ survivor, merged: each.id, known: suspects.entries })}
                >
                  {t('registry.mergeThis', { name: each.name })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Radio.Group>
    </fieldset>
  );
}

interface Given {
  survivor: string;
  merged: string;
  reason: string;
}

function MergeDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const merge = useChange((given: Given) => send('POST', '/registry/merges', given), ['registry', 'ledger']);
  const known = (id?: string) => pair.known.find((each) => each.id === id);
  return (
    <DialogForm<Given>
      title={t('registry.merge')}
      okText={t('registry.merge')}
      note={t('registry.mergeNote')}
      fields={['survivor', 'merged', 'reason']}
      initial={{ survivor: pair.survivor, merged: pair.merged }}
      onSubmit={merge.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="survivor" label={t('registry.survivor')} rules={[required]}>
        <EntrySelect known={known(pair.survivor)} />
      </Form.Item>
      <Form.Item name="merged" label={t('registry.mergedOne')} rules={[required]}>
        <EntrySelect known={known(pair.merged)} />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </DialogForm>
  );
}
