import { Button, Checkbox, DatePicker, Form, Input, Popconfirm } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { usePermissions } from '@/shared/api/permissions';
import type { NewTokenView, TokenView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { DATE } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { RevokeToken } from '@/shared/ui/revoke-token';
import { SecretOnce } from '@/shared/ui/secret-once';
import { Section } from '@/shared/ui/section';
import { TokenTable } from '@/shared/ui/token-table';

/** What a machine may be let do. */
const FOR_MACHINES = [
  'scorecard.read',
  'record.read',
  'record.enter',
  'record.correct',
  'record.retract',
  'record.import',
] as const;

interface Given {
  name: string;
  permissions: string[];
  until: Dayjs;
}

/** Tokens for programs that act in one's name. */
export function TokensSection() {
  const { t } = useI18n();
  const tokens = useRead<TokenView[]>('/me/tokens');
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<NewTokenView | null>(null);
  const make = useChange(
    ({ name, permissions, until }: Given) =>
      send<NewTokenView>('POST', '/me/tokens', { name, permissions, until: until.format(DATE) }),
    ['me'],
  );
  const rotate = useChange((id: string) => send<NewTokenView>('POST', `/me/tokens/${id}/rotate`), ['me']);
  const revoke = useChange((id: string) => send('DELETE', `/me/tokens/${id}`), ['me']);
  const required = useRequired();
  const may = usePermissions();
  return (
    <Section
      title={t('token.tokens')}
      note={t('token.note')}
      extra={
        <Button size="small" onClick={() => setOpen(true)}>
          {t('token.make')}
        </Button>
      }
    >
      <div className="stack">
        {made !== null && (
          <SecretOnce title={t('token.made', { name: made.token.name })} secret={made.secret} />
        )}
        {tokens.isError && <Failure failure={tokens.error} retry={() => tokens.refetch()} />}
        {rotate.isError && <Failure failure={rotate.error} />}
        {revoke.isError && <Failure failure={revoke.error} />}
        {tokens.isPending && <Loading rows={2} />}
        {tokens.data !== undefined && (
          <TokenTable
            tokens={tokens.data}
            actions={(token) => (
              <div className="row">
                <Popconfirm
                  title={t('token.rotateHelp')}
                  okText={t('token.rotate')}
                  cancelText={t('common.cancel')}
                  onConfirm={() => rotate.mutate(token.id, { onSuccess: setMade })}
                >
                  <Button size="small" aria-label={`${t('token.rotate')} ${token.name}`}>
                    {t('token.rotate')}
                  </Button>
                </Popconfirm>
                <RevokeToken name={token.name} onRevoke={() => revoke.mutate(token.id)} />
              </div>
            )}
          />
        )}
      </div>
      {open && (
        <DialogForm<Given>
          title={t('token.make')}
          okText={t('token.make')}
          fields={['name', 'permissions', 'until']}
          initial={{ until: dayjs().add(90, 'day') }}
          onSubmit={async (given) => setMade(await make.mutateAsync(given))}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="name" label={t('token.name')} extra={t('token.nameHelp')} rules={[required]}>
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="permissions"
            label={t('token.permissions')}
            rules={[{ type: 'array', min: 1, message: required.message }]}
          >
            <Checkbox.Group
              options={FOR_MACHINES.filter((each) => may.includes(each)).map((each) => ({
                value: each,
                label: t(`permission.${each}` as MessageKey),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="until"
            label={t('common.until')}
            rules={[{ required: true, message: required.message }]}
          >
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        </DialogForm>
      )}
    </Section>
  );
}
