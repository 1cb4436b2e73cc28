import { EditOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { request } from '@/shared/api/client';
import type { CitizenNumberView, MergedView, RegistryEntryView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ObjectHistory } from '@/shared/ui/object-history';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { Section } from '@/shared/ui/section';
import { ContactSection } from '../components/contact-section';
import { ContactWishes } from '../components/contact-wishes';
import { EntryDialog } from '../components/entry-dialog';
import { ModuleSections } from '../components/module-sections';
import { QualificationSection } from '../components/qualification-section';
import { isPerson, useWords } from '../words';
import '../registry.css';

/** All that is known of an enterprise, an institution, a laboratory or a person. */
export function RegistryEntryPage() {
  const { id = '' } = useParams();
  const entry = useRead<RegistryEntryView>(`/registry/entries/${encodeURIComponent(id)}`);
  if (entry.isError) return <Failure failure={entry.error} retry={() => entry.refetch()} />;
  if (entry.data === undefined) return <Loading />;
  return <Entry key={entry.data.id} entry={entry.data} asked={id} />;
}

function Entry({ entry, asked }: { entry: RegistryEntryView; asked: string }) {
  const { t } = useI18n();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <div className="row registry-head">
        <h1 className="page-title">{entry.name}</h1>
        {entry.bound && <Tag>{t('registry.bound')}</Tag>}
        {entry.may.keep && (
          <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t('registry.change')}
          </Button>
        )}
      </div>
      {asked !== entry.id && <p role="status">{t('registry.mergedHere')}</p>}
      <Facts entry={entry} />
      {entry.merged.length > 0 && <Merged entry={entry} />}
      <ContactSection entry={entry} />
      {entry.may.contact && entry.bound && <ContactWishes entry={entry.id} />}
      <QualificationSection entry={entry} />
      <ModuleSections id={entry.id} />
      <Section title={t('registry.history')} note={t('registry.historyNote')}>
        {entry.brought.map((each) => (
          <p key={each.at} className="quiet">
            {t('registry.brought', { file: each.file, by: each.by, at: instant(each.at) })}
          </p>
        ))}
        <ObjectHistory
          kind="registry-entry"
          objects={[entry.id, ...entry.merged.map((each) => each.entry.id)]}
        />
      </Section>
      {editing && <EntryDialog entry={entry} onClose={() => setEditing(false)} />}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ entry }: { entry: RegistryEntryView }) {
  const { t, say } = useI18n();
  const words = useWords();
  const list = (all: string[]) => all.join(t('common.comma'));
  const chains = words.data?.chains.filter((each) => entry.chains.includes(each.code)) ?? [];
  return (
    <Section title={t('registry.facts')}>
      <dl className="facts">
        <Fact label={t('registry.kind')}>{words.kind(entry.kind)}</Fact>
        {isPerson(entry.kind) ? (
          <>
            <Fact label={t('registry.citizenNumber')}>
              <CitizenNumber entry={entry} />
            </Fact>
            <Fact label={t('registry.expertise')}>{list(entry.expertise)}</Fact>
            <Fact label={t('registry.availability')}>{t(`registry.availability.${entry.availability}`)}</Fact>
          </>
        ) : (
          <>
            <Fact label={t('registry.code')}>
              {entry.code ?? t('common.none')}
              {entry.formerCodes.length > 0 &&
                ` ${t('registry.formerCodes', { codes: list(entry.formerCodes) })}`}
            </Fact>
            <Fact label={t('registry.industry')}>
              {entry.industry === null ? t('common.none') : `${entry.industry} ${say(entry.industryName)}`}
            </Fact>
            <Fact label={t('registry.size')}>
              {words.size(entry.size)}
              {entry.sizeYear !== null && ` (${entry.sizeYear})`}
            </Fact>
            <Fact label={t('registry.chains')}>
              {chains.length === 0 && t('common.none')}
              {chains.map((each) => (
                <Tag key={each.code}>
                  {say(each.name)}
                  {each.assumed && ` ${t('registry.assumed')}`}
                </Tag>
              ))}
            </Fact>
            <Fact label={t('registry.address')}>{entry.address ?? t('common.none')}</Fact>
            <Fact label={t('registry.established')}>{entry.established ?? t('common.none')}</Fact>
          </>
        )}
        <Fact label={t('registry.registered')}>{words.area(entry.registered)}</Fact>
        <Fact label={t('registry.managing')}>{words.area(entry.managing)}</Fact>
        <Fact label={t('registry.status')}>{words.status(entry.status)}</Fact>
        {entry.belongsTo !== null && (
          <Fact label={t('registry.belongsTo')}>
            <Link to={`/registry/${entry.belongsTo.id}`}>{entry.belongsTo.name}</Link>
          </Fact>
        )}
        {entry.formerNames.length > 0 && (
          <Fact label={t('registry.formerNames')}>{list(entry.formerNames)}</Fact>
        )}
      </dl>
    </Section>
  );
}

/** Masked until somebody asks, which goes onto the ledger. */
function CitizenNumber({ entry }: { entry: RegistryEntryView }) {
  const { t } = useI18n();
  const read = useChange(
    () => request<CitizenNumberView>(`/registry/entries/${entry.id}/citizen-number`),
    ['ledger'],
  );
  return (
    <>
      <span className="number">{read.data?.number ?? entry.citizenMask}</span>{' '}
      {entry.may.contact && read.data === undefined && (
        <Button
          size="small"
          icon={<EyeOutlined />}
          loading={read.isPending}
          onClick={() => read.mutate(undefined)}
        >
          {t('registry.showNumber')}
        </Button>
      )}
      {read.isError && <Failure failure={read.error} />}
    </>
  );
}

/** Entries that were found to be this one. */
function Merged({ entry }: { entry: RegistryEntryView }) {
  const { t } = useI18n();
  const [undone, setUndone] = useState<MergedView | null>(null);
  const undo = useChange(
    ({ merge, reason }: { merge: string; reason: string }) =>
      send('POST', `/registry/merges/${merge}/undo`, { reason }),
    ['registry', 'ledger'],
  );
  return (
    <Section title={t('registry.merged')} note={t('registry.mergedNote')}>
      <ul className="plain-list stack">
        {entry.merged.map((each) => (
          <li key={each.merge}>
            {each.entry.name} <span className="number">{each.entry.code}</span>{' '}
            <span className="quiet">
              {each.reason} · {each.by} · {instant(each.at)}
            </span>{' '}
            {entry.may.merge && (
              <Button size="small" onClick={() => setUndone(each)}>
                {t('registry.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undone !== null && (
        <ReasonDialog
          longest={300}
          title={t('registry.undo')}
          note={t('registry.undoNote')}
          onSubmit={(reason) => undo.mutateAsync({ merge: undone.merge, reason })}
          onClose={() => setUndone(null)}
        />
      )}
    </Section>
  );
}
