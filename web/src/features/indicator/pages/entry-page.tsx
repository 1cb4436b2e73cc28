import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { Dataset, StoredFile } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Section } from '@/shared/ui/section';
import { useCreateRecord } from '../api/create-record';
import { RecordDrawer, type Shown } from '../components/record-drawer';
import {
  ATTACHMENTS,
  fieldNames,
  REASON,
  type RecordFields,
  RecordForm,
  valuesOf,
} from '../components/record-form';

export function EntryPage() {
  const { t, say } = useI18n();
  const { policy, dataset, indicator } = usePolicy();
  const [params, setParams] = useSearchParams();
  const choices = policy.datasets.filter((each) => !each.derived);
  const chosen = dataset(params.get('dataset') ?? '');

  return (
    <>
      <h1 className="page-title">{t('menu.entry')}</h1>
      <Section title={t('entry.choose')} note={t('entry.chooseHint')}>
        <Select
          style={{ width: 360, maxWidth: '100%' }}
          aria-label={t('entry.choose')}
          placeholder={t('record.choose')}
          value={chosen?.code}
          onChange={(code: string) => setParams({ dataset: code }, { replace: true })}
          showSearch={{ optionFilterProp: 'label' }}
          options={choices.map((each) => ({ value: each.code, label: say(each.title) }))}
        />
        {chosen !== undefined && chosen.indicators.length > 0 && (
          <p className="quiet" style={{ marginBottom: 0 }}>
            {t('entry.feeds')}
            {t('common.colon')}
            {chosen.indicators
              .map((code) => {
                const info = indicator(code);
                return info === undefined ? code : say(info.name);
              })
              .join(' · ')}
          </p>
        )}
      </Section>
      {chosen !== undefined && !chosen.derived && <EntryForm key={chosen.code} dataset={chosen} />}
    </>
  );
}

export function EntryForm({ dataset }: { dataset: Dataset }) {
  const { t, say } = useI18n();
  const [form] = Form.useForm<RecordFields>();
  const create = useCreateRecord(dataset.code);
  const [shown, setShown] = useState<Shown | null>(null);

  const submit = (fields: RecordFields) =>
    create.mutate(
      {
        values: valuesOf(dataset, fields),
        reason: fields[REASON] as string | undefined,
        attachments: ((fields[ATTACHMENTS] as StoredFile[] | undefined) ?? []).map(({ id }) => id),
      },
      {
        onSuccess: () => form.resetFields(),
        onError: (failure) => setFieldErrors(form, failure, fieldNames(dataset)),
      },
    );

  const done = create.data;
  return (
    <Section
      title={say(dataset.title)}
      extra={<Link to={`/records?dataset=${encodeURIComponent(dataset.code)}`}>{t('entry.browse')}</Link>}
    >
      {done !== undefined && (
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginBottom: 16 }}
          title={`${t('entry.done')}${t('common.colon')}${done.key}`}
          action={
            <Button
              size="small"
              onClick={() => setShown({ dataset: done.dataset, key: done.key, derived: false })}
            >
              {t('entry.view')}
            </Button>
          }
        />
      )}
      <RecordForm
        form={form}
        dataset={dataset}
        failure={create.error}
        pending={create.isPending}
        submit={submit}
        extra={<Button onClick={() => form.resetFields()}>{t('entry.reset')}</Button>}
      />
      <RecordDrawer shown={shown} close={() => setShown(null)} />
    </Section>
  );
}
