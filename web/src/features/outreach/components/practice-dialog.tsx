import { Form, Input, Select } from 'antd';
import { request } from '@/shared/api/client';
import { usePolicy } from '@/shared/api/policy-context';
import type { PracticeView } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { useChange } from '@/shared/api/use-read';
import { FilesField } from '@/shared/files/files-field';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { ClausesSelect } from './clauses';
import { useLinkRule } from './link-rule';

interface Given {
  title: string;
  done: string;
  results: string;
  clauses: string[];
  indicators?: string[];
  link?: string;
  files?: StoredFile[];
}

interface Props {
  known: PracticeView | null;
  onDone?: (practice: PracticeView) => void;
  onClose: () => void;
}

const PATH = '/outreach/practices';

export function PracticeDialog({ known, onDone, onClose }: Props) {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const required = useRequired();
  const link = useLinkRule();
  const keep = useChange(
    ({ files, ...given }: Given) =>
      request<PracticeView>(known === null ? PATH : `${PATH}/${known.id}`, {
        method: known === null ? 'POST' : 'PUT',
        json: { ...given, files: files?.map(({ id }) => id) },
        ifMatch: known === null ? undefined : `"${known.version}"`,
      }),
    ['outreach', 'ledger'],
  );
  return (
    <DialogForm<Given>
      title={t(known === null ? 'outreach.practiceAdd' : 'common.edit')}
      okText={t('common.save')}
      fields={['title', 'done', 'results', 'clauses', 'indicators', 'link', 'files']}
      initial={
        known === null
          ? {}
          : {
              title: known.title,
              done: known.done,
              results: known.results,
              clauses: known.clauses,
              indicators: known.indicators,
              link: known.link ?? undefined,
              files: known.files,
            }
      }
      onSubmit={async (given) => {
        const made = await keep.mutateAsync(given);
        onDone?.(made);
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('outreach.practiceTitle')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="done" label={t('outreach.done')} rules={[required]}>
        <Input.TextArea rows={6} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item name="results" label={t('outreach.results')} rules={[required]}>
        <Input.TextArea rows={4} maxLength={5000} showCount />
      </Form.Item>
      <Form.Item
        name="clauses"
        label={t('outreach.clauses')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <ClausesSelect />
      </Form.Item>
      <Form.Item name="indicators" label={t('outreach.indicators')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={policy.indicators.map((each) => ({ value: each.code, label: say(each.name) }))}
        />
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
