import { Form, Input } from 'antd';
import type { NewPersonView, PersonView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';

interface Given {
  login: string;
  name: string;
  phone?: string;
  email?: string;
}

interface Props {
  person: PersonView | null;
  onMade?: (made: NewPersonView) => void;
  onClose: () => void;
}

export function PersonDialog({ person, onMade, onClose }: Props) {
  const { t } = useI18n();
  const required = useRequired();
  const make = useChange((given: Given) => send<NewPersonView>('POST', '/people', given), ['people']);
  const change = useChange((given: Given) => send('PUT', `/people/${person?.id}`, given), ['people']);
  return (
    <DialogForm<Given>
      title={t(person === null ? 'person.add' : 'common.edit')}
      okText={t('common.save')}
      fields={['login', 'name', 'phone', 'email']}
      initial={
        person === null
          ? {}
          : {
              login: person.login,
              name: person.name,
              phone: person.phone ?? undefined,
              email: person.email ?? undefined,
            }
      }
      onSubmit={async (given) => {
        if (person === null) onMade?.(await make.mutateAsync(given));
        else await change.mutateAsync(given);
      }}
      onClose={onClose}
    >
      <Form.Item name="login" label={t('signIn.login')} extra={t('person.loginHelp')} rules={[required]}>
        <Input disabled={person !== null} maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label={t('person.name')} rules={[required]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('person.phone')}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('person.email')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </DialogForm>
  );
}
