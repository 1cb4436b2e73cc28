import { PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { request } from '@/shared/api/client';
import type { QualificationView, RegistryEntryView } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { send, useChange } from '@/shared/api/use-read';
import { FileList } from '@/shared/files/file-list';
import { FilesField } from '@/shared/files/files-field';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { useWords } from '../words';
import { KeepActions } from './keep-actions';
import { ValidityMark } from './validity-mark';

interface Given {
  kind: QualificationView['kind'];
  title?: string;
  number?: string;
  issuer?: string;
  scope?: string;
  validFrom?: Dayjs | null;
  validUntil?: Dayjs | null;
  documents?: StoredFile[];
}

export function QualificationSection({ entry }: { entry: RegistryEntryView }) {
  const { t } = useI18n();
  const words = useWords();
  const [edited, setEdited] = useState<QualificationView | 'new' | null>(null);
  const path = `/registry/entries/${entry.id}/qualifications`;
  const remove = useChange((id: string) => send('DELETE', `${path}/${id}`), ['registry', 'ledger']);
  return (
    <Section
      title={t('registry.qualifications')}
      note={t('registry.qualificationsNote')}
      extra={
        entry.may.keep && (
          <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('registry.addQualification')}
          </Button>
        )
      }
    >
      {remove.isError && <Failure failure={remove.error} />}
      {entry.qualifications.length === 0 ? (
        <EmptyNote>{t('registry.noQualifications')}</EmptyNote>
      ) : (
        <WideTable<QualificationView>
          name={t('registry.tableOf', { name: t('registry.qualifications') })}
          rowKey="id"
          dataSource={entry.qualifications}
          columns={[
            {
              title: t('registry.qualificationKind'),
              render: (_, each) => each.title ?? words.qualification(each.kind),
            },
            { title: t('registry.qualificationNumber'), dataIndex: 'number' },
            { title: t('registry.issuer'), dataIndex: 'issuer' },
            {
              title: t('registry.scope'),
              render: (_, each) => <div className="long-text">{each.scope}</div>,
            },
            {
              title: t('registry.validUntil'),
              className: 'number',
              render: (_, each) => each.validUntil ?? t('registry.unlimited'),
            },
            { title: t('record.state'), render: (_, each) => <ValidityMark {...each} /> },
            {
              title: t('registry.document'),
              render: (_, each) => each.document !== null && <FileList files={[each.document]} />,
            },
            ...(entry.may.keep
              ? [
                  {
                    title: t('common.actions'),
                    render: (_: unknown, each: QualificationView) => (
                      <KeepActions
                        question={t('registry.removeQualification')}
                        onEdit={() => setEdited(each)}
                        onRemove={() => remove.mutate(each.id)}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited !== null && (
        <QualificationDialog
          path={path}
          known={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

interface DialogProps {
  path: string;
  known: QualificationView | null;
  onClose: () => void;
}

function QualificationDialog({ path, known, onClose }: DialogProps) {
  const { t } = useI18n();
  const words = useWords();
  const required = useRequired();
  const keep = useChange(
    ({ documents, ...given }: Given) =>
      request(known === null ? path : `${path}/${known.id}`, {
        method: known === null ? 'POST' : 'PUT',
        json: {
          ...given,
          validFrom: given.validFrom?.format(DATE),
          validUntil: given.validUntil?.format(DATE),
          document: documents?.at(-1)?.id,
        },
        ifMatch: known === null ? undefined : `"${known.version}"`,
      }),
    ['registry', 'ledger'],
  );
  return (
    <DialogForm<Given>
      title={t(known === null ? 'registry.addQualification' : 'common.edit')}
      okText={t('common.save')}
      fields={['kind', 'title', 'number', 'issuer', 'scope', 'validFrom', 'validUntil']}
      initial={
        known === null
          ? {}
          : {
              kind: known.kind,
              title: known.title ?? undefined,
              number: known.number ?? undefined,
              issuer: known.issuer ?? undefined,
              scope: known.scope ?? undefined,
              validFrom: toDay(known.validFrom),
              validUntil: toDay(known.validUntil),
            }
      }
      onSubmit={keep.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('registry.qualificationKind')} rules={[required]}>
        <Select
          options={words.options(words.data?.qualifications)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="title" label={t('registry.qualificationTitle')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="number" label={t('registry.qualificationNumber')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="issuer" label={t('registry.issuer')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="scope" label={t('registry.scope')}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('registry.validFrom')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="validUntil" label={t('registry.validUntil')} extra={t('registry.validUntilHelp')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="documents">
        <FilesField place="qualification" label={t('registry.document')} />
      </Form.Item>
    </DialogForm>
  );
}
