import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ServiceRequest } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { instantOf } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { useCaseAct } from '../api/use-case-act';
import { CaseFilesField } from './case-files-field';

interface Given {
  document: string;
  recipient: string;
  method: ServiceRequest['method'];
  servedAt: Dayjs;
  paper?: StoredFile[];
  proof: StoredFile[];
}

const METHODS: readonly ServiceRequest['method'][] = [
  'DIRECT',
  'LEFT',
  'MAIL',
  'ELECTRONIC',
  'ENTRUSTED',
  'PUBLIC_NOTICE',
];

const MINUTE = 'YYYY-MM-DD HH:mm';
const LONGEST = 200;

/** Enters that a document was served, with the proof of it. */
export function ServiceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const { message } = required;
  const act = useCaseAct();
  return (
    <DialogForm<Given>
      title={t('service.enter')}
      okText={t('common.save')}
      fields={['document', 'recipient', 'method', 'servedAt', 'paper', 'proof']}
      onSubmit={({ paper, proof, servedAt, ...given }) =>
        act(t('service.enter'), '/services', {
          ...given,
          servedAt: instantOf(servedAt.format(MINUTE)),
          paper: paper?.[0]?.id,
          proof: proof[0]?.id,
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="document"
        label={t('service.document')}
        extra={t('service.documentHelp')}
        rules={[required]}
      >
        <Input maxLength={LONGEST} autoComplete="off" />
      </Form.Item>
      <Form.Item name="recipient" label={t('service.recipient')} rules={[required]}>
        <Input maxLength={LONGEST} autoComplete="off" />
      </Form.Item>
      <Form.Item name="method" label={t('service.method')} rules={[{ required: true, message }]}>
        <Select options={METHODS.map((value) => ({ value, label: t(`service.method.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="servedAt"
        label={t('service.servedAt')}
        extra={t('service.chinaTime')}
        rules={[{ required: true, message }]}
      >
        <DatePicker
          showTime={{ format: 'HH:mm' }}
          format={MINUTE}
          maxDate={dayjs().add(1, 'day')}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <CaseFilesField name="paper" label={t('service.addPaper')} />
      <CaseFilesField name="proof" label={t('service.addProof')} demanded />
    </DialogForm>
  );
}
