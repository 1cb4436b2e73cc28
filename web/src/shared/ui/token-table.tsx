import type { ReactNode } from 'react';
import type { TokenView } from '../api/schema';
import { useI18n } from '../i18n/i18n';
import type { MessageKey } from '../i18n/zh-CN';
import { instant } from '../lib/dates';
import { EmptyNote } from './empty-note';
import { WideTable } from './wide-table';

interface Props {
  tokens: TokenView[];
  /** Whether it says whose they are. */
  owners?: boolean;
  actions: (token: TokenView) => ReactNode;
}

export function TokenTable({ tokens, owners = false, actions }: Props) {
  const { t } = useI18n();
  if (tokens.length === 0) return <EmptyNote>{t('token.none')}</EmptyNote>;
  return (
    <WideTable<TokenView>
      name={t('token.tokens')}
      rowKey="id"
      dataSource={tokens}
      columns={[
        { title: t('token.name'), dataIndex: 'name' },
        ...(owners
          ? [
              {
                title: t('token.owner'),
                render: (_: unknown, token: TokenView) => `${token.owner.name} (${token.owner.login})`,
              },
            ]
          : []),
        {
          title: t('token.permissions'),
          render: (_, token) =>
            token.permissions.map((each) => t(`permission.${each}` as MessageKey)).join(t('common.comma')),
        },
        { title: t('common.until'), className: 'number', dataIndex: 'until' },
        { title: t('record.state'), render: (_, token) => t(`token.state.${token.state}`) },
        {
          title: t('account.used'),
          className: 'number',
          render: (_, token) => `${instant(token.usedAt)} ${token.usedFrom ?? ''}`,
        },
        {
          title: <span className="only-read">{t('common.actions')}</span>,
          render: (_, token) => token.state === 'VALID' && actions(token),
        },
      ]}
    />
  );
}
