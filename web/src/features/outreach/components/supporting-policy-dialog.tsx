import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { request } from '@/shared/api/client';
import { usePolicy } from '@/shared/api/policy-context';
import type { SupportingPolicyView } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { useChange } from '@/shared/api/use-read';
import { FilesField } from '@/shared/files/files-field';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { ClausesSelect } from './clauses';
import { useLinkRule } from './link-rule';

interface Given {
  region?: string;
  title: string;
  number?: string;
  issuer: string;
  issuedOn: Dayjs;
  inForceFrom?: Dayjs | null;
  inForceUntil?: Dayjs | null;
  clauses: string[];
  summary?: string;
  link?: string;
  files?: StoredFile[];
}

interface Props {
  known: SupportingPolicyView | null;
  /** Areas that one may file for. */
  mine?: readonly string[];
  onDone?: (policy: SupportingPolicyView) => void;
  onClose: () => void;
}

const PATH = '/outreach/policies';

export function SupportingPolicyDialog({ known, mine = [], onDone, onClose }: Props) {
  const { t, say } = useI18n();
  const { regionName } = usePolicy();
  const required = useRequired();
  const link = useLinkRule();
  const keep = useChange(
    ({ files, issuedOn, inForceFrom, inForceUntil, ...given }: Given) =>
      request<SupportingPolicyView>(known === null ? PATH : `${PATH}/${known.id}`, {
        method: known === null ? 'POST' : 'PUT',
        json: {
          ...given,
          issuedOn: issuedOn.format(DATE),
          inForceFrom: inForceFrom?.format(DATE),
          inForceUntil: inForceUntil?.format(DATE),
          files: files?.map(({ id }) => id),
        },
        ifMatch: known === null ? undefined : `"${known.version}"`,
      }),
    ['outreach', 'ledger'],
  );
  return (
    <DialogForm<Given>
      title={t(known === null ? 'outreach.policyAdd' : 'common.edit')}
      okText={t('common.save')}
      fields={[
        'region',
        'title',
        'number',
        'issuer',
        'issuedOn',
        'inForceFrom',
        'inForceUntil',
        'clauses',
        'summary',
        'link',
        'files',
      ]}
      initial={initialOf(known)}
      onSubmit={async (given) => {
        const made = await keep.mutateAsync(given);
        onDone?.(made);
      }}
      onClose={onClose}
    >
      {mine.length > 1 && (
        <Form.Item name="region" label={t('outreach.area')} extra={t('outreach.areaHelp')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={mine.map((code) => ({ value: code, label: say(regionName(code)) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('outreach.policyTitle')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="number" label={t('outreach.number')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="issuer" label={t('outreach.issuer')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="issuedOn"
        label={t('outreach.issuedOn')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="inForceFrom" label={t('outreach.inForceFrom')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="inForceUntil" label={t('outreach.inForceUntil')} extra={t('outreach.inForceHelp')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="clauses"
        label={t('outreach.clauses')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <ClausesSelect />
      </Form.Item>
      <Form.Item name="summary" label={t('outreach.summary')}>
        <Input.TextArea rows={4} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item name="link" label={t('outreach.link')} rules={[link]}>
        <Input maxLength={500} inputMode="url" />
      </Form.Item>
      <Form.Item name="files">
        <FilesField place="outreach" label={t('outreach.addFiles')} />
      </Form.Item>
    </DialogForm>
  );
}

function initialOf(known: SupportingPolicyView | null): Partial<Given> {
  if (known === null) return {};
  return {
    title: known.title,
    number: known.number ?? undefined,
    issuer: known.issuer,
    issuedOn: toDay(known.issuedOn) ?? undefined,
    inForceFrom: toDay(known.inForceFrom),
    inForceUntil: toDay(known.inForceUntil),
    clauses: known.clauses,
    summary: known.summary ?? undefined,
    link: known.link ?? undefined,
    files: known.files,
  };
}
