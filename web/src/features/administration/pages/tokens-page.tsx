import type { TokenView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { RevokeToken } from '@/shared/ui/revoke-token';
import { TokenTable } from '@/shared/ui/token-table';

/** Everybody's tokens, for whoever looks after them. */
export function TokensPage() {
  const { t } = useI18n();
  const tokens = useRead<TokenView[]>('/tokens');
  const revoke = useChange((id: string) => send('DELETE', `/tokens/${id}`), ['tokens']);
  return (
    <>
      <h1 className="page-title">{t('menu.tokens')}</h1>
      <section className="section">
        {tokens.isError && <Failure failure={tokens.error} retry={() => tokens.refetch()} />}
        {revoke.isError && <Failure failure={revoke.error} />}
        {tokens.isPending && <Loading />}
        {tokens.data !== undefined && (
          <TokenTable
            owners
            tokens={tokens.data}
            actions={(token) => <RevokeToken name={token.name} onRevoke={() => revoke.mutate(token.id)} />}
          />
        )}
      </section>
    </>
  );
}
