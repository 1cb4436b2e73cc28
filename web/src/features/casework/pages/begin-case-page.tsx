import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import type { BegunView } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { send } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { SaidField } from '@/shared/ui/said-field';
import { UnitSelect } from '@/shared/ui/unit-select';
import { useOpenings } from '../api/get-openings';
import { CaseFilesField, idsOf } from '../components/case-files-field';
import { partyWords } from '../components/party-words';
import '../components/casework.css';

interface Given {
  process: string;
  title: string;
  about?: string;
  parties?: Record<string, string>;
  files?: StoredFile[];
}

const LONGEST_TITLE = 200;

/** Begins a case by hand. */
export function BeginCasePage() {
  const { t } = useI18n();
  const openings = useOpenings();
  return (
    <>
      <h1 className="page-title">{t('menu.beginCase')}</h1>
      <section className="section" aria-label={t('menu.beginCase')}>
        {openings.isError && <Failure failure={openings.error} retry={() => openings.refetch()} />}
        {openings.isPending && <Loading />}
        {openings.data?.length === 0 && <EmptyNote>{t('begin.none')}</EmptyNote>}
        {openings.data !== undefined && openings.data.length > 0 && <BeginForm />}
      </section>
    </>
  );
}

function BeginForm() {
  const { t, say } = useI18n();
  const required = useRequired();
  const { message } = required;
  const navigate = useNavigate();
  const client = useQueryClient();
  const openings = useOpenings().data ?? [];
  const [form] = Form.useForm<Given>();
  const only = openings.length === 1 ? openings[0]?.code : undefined;
  const wanted = Form.useWatch('process', form) ?? only;
  const chosen = openings.find(({ code }) => code === wanted);
  const begin = useMutation({
    mutationFn: ({ files, ...given }: Given) =>
      send<BegunView>('POST', '/cases', { ...given, files: idsOf(files) }),
    onSuccess: async ({ id }) => {
      client.invalidateQueries({ queryKey: ['inbox'] });
      await navigate(`/cases/${id}`);
    },
    onError: (failure) => setFieldErrors(form, failure, ['process', 'title', 'about']),
  });
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      style={{ maxWidth: 640 }}
      initialValues={{ process: only }}
      onFinish={(given) => begin.mutate(given)}
    >
      <Form.Item
        name="process"
        label={t('case.process')}
        extra={
          chosen !== undefined &&
          t('begin.steps', { steps: chosen.steps.map(({ title }) => say(title)).join(t('common.comma')) })
        }
        rules={[{ required: true, message }]}
      >
        <Select options={openings.map(({ code, title }) => ({ value: code, label: say(title) }))} />
      </Form.Item>
      <Form.Item name="title" label={t('case.title')} rules={[required]}>
        <Input maxLength={LONGEST_TITLE} autoComplete="off" />
      </Form.Item>
      <SaidField name="about" label={t('begin.about')} />
      {chosen?.parties.map((party) => (
        <Form.Item
          key={party}
          name={['parties', party]}
          label={partyWords(party, t)}
          rules={[{ required: true, message }]}
        >
          <UnitSelect />
        </Form.Item>
      ))}
      <CaseFilesField name="files" label={t('case.addFiles')} />
      {begin.isError && (
        <Form.Item>
          <Failure failure={begin.error} />
        </Form.Item>
      )}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          {t('begin.submit')}
        </Button>
        <Button onClick={() => navigate('/inbox')}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
