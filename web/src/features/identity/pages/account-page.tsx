import { use } from 'react';
import { useMay } from '@/shared/api/permissions';
import { useI18n } from '@/shared/i18n/i18n';
import { AccountSections } from '@/shared/lib/account-sections';
import { AccessExplained } from '@/shared/ui/access-explained';
import { ObjectHistory } from '@/shared/ui/object-history';
import { Section } from '@/shared/ui/section';
import { useMe } from '../api/get-me';
import { DelegationsSection } from '../components/delegations-section';
import { FactorsSection } from '../components/factors-section';
import { PasswordSection } from '../components/password-section';
import { ProveAgain } from '../components/prove-again';
import { SessionsSection } from '../components/sessions-section';
import { TokensSection } from '../components/tokens-section';

/** Everything about oneself: how one signs in, where one is signed in, what one may do and why. */
export function AccountPage() {
  const { t, say } = useI18n();
  const me = useMe();
  const mayUseTokens = useMay('token.own');
  const more = use(AccountSections);
  const posts = me.data?.posts ?? [];
  return (
    <ProveAgain>
      <h1 className="page-title">{t('menu.account')}</h1>
      <Section title={me.data?.name ?? ''}>
        <dl className="facts">
          <dt>{t('signIn.login')}</dt>
          <dd>{me.data?.login}</dd>
          <dt>{t('post.posts')}</dt>
          {posts.length === 0 && <dd>{t('common.none')}</dd>}
          {posts.map((post) => (
            <dd key={post.id}>
              {say(post.unit.name)} · {post.title}
              {post.duties.length > 0 &&
                ` · ${post.duties.map((duty) => t(`duty.${duty}`)).join(t('common.comma'))}`}
            </dd>
          ))}
        </dl>
      </Section>
      <PasswordSection />
      <FactorsSection />
      <SessionsSection />
      <DelegationsSection posts={posts} me={me.data?.id ?? ''} />
      {more}
      <Section title={t('access.title')}>
        <AccessExplained path="/me/access" />
      </Section>
      {mayUseTokens && <TokensSection />}
      {me.data != null && (
        <Section title={t('ledger.onLedger')}>
          <ObjectHistory kind="person" objects={[me.data.id]} />
        </Section>
      )}
    </ProveAgain>
  );
}
