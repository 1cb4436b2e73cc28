import { Button, Form, Input, Result, Select } from 'antd';
import { Link } from 'react-router';
import type { ApplyFormView, ReceiptView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { useRequired } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { Loading } from '@/shared/ui/loading';
import './apply-page.css';

interface Given {
  code: string;
  firm: string;
  area: string;
  name: string;
  phone?: string;
  email?: string;
}

const FIELDS = ['code', 'firm', 'area', 'name', 'phone', 'email'] as const;

/** A firm asks for an account; whoever does so is a stranger. */
export function ApplyPage() {
  const { t } = useI18n();
  const apply = useChange((given: Given) => send<ReceiptView>('POST', '/registry/apply', given), []);
  return (
    <div className="apply">
      <div className="apply-language">
        <LanguageSwitch />
      </div>
      <main className="apply-card">
        <h1>{t('apply.title')}</h1>
        {apply.data === undefined ? (
          <ApplyForm apply={apply} />
        ) : (
          <Result
            status="success"
            title={t('apply.done')}
            subTitle={t('apply.doneHelp', { number: apply.data.number })}
          />
        )}
        <Link to="/sign-in">{t('apply.back')}</Link>
      </main>
    </div>
  );
}

function ApplyForm({ apply }: { apply: ReturnType<typeof useChange<Given, ReceiptView>> }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const [form] = Form.useForm<Given>();
  const words = useRead<ApplyFormView>('/registry/apply');
  if (words.isError) return <Failure failure={words.error} retry={() => words.refetch()} />;
  if (words.data === undefined) return <Loading />;
  return (
    <>
      <p>{t('apply.help')}</p>
      {apply.isError && <Failure failure={apply.error} />}
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) =>
          apply.mutate(given, { onError: (refused) => void setFieldErrors(form, refused, FIELDS) })
        }
      >
        <Form.Item name="code" label={t('registry.code')} extra={t('registry.codeHelp')} rules={[required]}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item name="firm" label={t('registry.firm')} rules={[required]}>
          <Input maxLength={200} autoComplete="organization" />
        </Form.Item>
        <Form.Item name="area" label={t('apply.area')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={words.data.areas.map((each) => ({ value: each.code, label: say(each.name) }))}
          />
        </Form.Item>
        <Form.Item name="name" label={t('registry.applicant')} rules={[required]}>
          <Input maxLength={60} autoComplete="name" />
        </Form.Item>
        <Form.Item name="phone" label={t('person.phone')} extra={t('apply.phoneHelp')}>
          <Input maxLength={30} autoComplete="tel" inputMode="tel" />
        </Form.Item>
        <Form.Item name="email" label={t('person.email')}>
          <Input maxLength={254} autoComplete="email" inputMode="email" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={apply.isPending}>
          {t('apply.submit')}
        </Button>
      </Form>
    </>
  );
}
