import { KeyOutlined, LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons';
import { Layout as AntLayout, Breadcrumb, Button, Drawer, Dropdown, Grid, Menu } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, matchPath, Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { useMe } from '@/features/identity/api/get-me';
import { useSignOut } from '@/features/identity/api/sign-out';
import { NoticeBell } from '@/features/notify/components/notice-bell';
import { usePolicyQuery } from '@/shared/api/get-policy';
import { useServer } from '@/shared/api/get-server';
import { PermissionsContext, usePermissions } from '@/shared/api/permissions';
import { PolicyProvider, usePolicy } from '@/shared/api/policy-context';
import type { Me, ServerInfo } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { AccountSections } from '@/shared/lib/account-sections';
import type { FeatureRoute } from '@/shared/lib/feature-route';
import { DemoBand } from '@/shared/ui/demo-band';
import { Failure } from '@/shared/ui/failure';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { Loading } from '@/shared/ui/loading';
import { NotAllowed } from '@/shared/ui/not-allowed';
import { RegionPicker } from './region-picker';
import { featureRoutes } from './routes';
import './layout.css';

const NoticeChoice = lazy(async () => ({
  default: (await import('@/features/notify/components/notice-choice')).NoticeChoice,
}));

const ofAccount = (
  <Suspense fallback={<Loading rows={3} />}>
    <NoticeChoice />
  </Suspense>
);

export function Layout() {
  const { pathname, search } = useLocation();
  const me = useMe();
  const server = useServer();
  const policy = usePolicyQuery();

  if (me.data === null || (me.data !== undefined && me.data.next !== 'NOTHING')) {
    const next = pathname === '/' && search === '' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace state={{ expired: policy.data !== undefined }} />;
  }
  for (const query of [me, server, policy]) {
    if (query.isError && query.data === undefined) {
      return (
        <main className="alone">
          <Failure failure={query.error} retry={() => query.refetch()} />
        </main>
      );
    }
  }
  if (me.data === undefined || server.data === undefined || policy.data === undefined) {
    return (
      <main className="alone">
        <Loading />
      </main>
    );
  }
  return (
    <PolicyProvider policy={policy.data} server={server.data}>
      <PermissionsContext value={me.data.permissions}>
        <AccountSections value={ofAccount}>
          <Frame me={me.data} server={server.data} />
        </AccountSections>
      </PermissionsContext>
    </PolicyProvider>
  );
}

const menuRoutes = featureRoutes
  .filter((route) => route.menu !== undefined)
  .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0));

function routeAt(pathname: string): FeatureRoute | undefined {
  return featureRoutes.find((route) => matchPath({ path: route.path, end: true }, pathname) !== null);
}

function trailOf(route: FeatureRoute | undefined): FeatureRoute[] {
  if (route === undefined) return [];
  const above = featureRoutes.find((each) => each.path === route.parent);
  return [...trailOf(above), route];
}

/** Whether somebody may use a page at all. */
function allowed(route: FeatureRoute | undefined, permissions: readonly string[]): boolean {
  return route?.needs === undefined || route.needs.some((each) => permissions.includes(each));
}

/** Where somebody begins who has just signed in. */
function beginning(permissions: readonly string[]): string | undefined {
  const held = (codes: readonly string[]) => codes.some((each) => permissions.includes(each));
  return featureRoutes.find(({ landing }) => landing && held(landing.needs) && !held(landing.unless))?.path;
}

function Navigation({ onChosen }: { onChosen?: () => void }) {
  const { t } = useI18n();
  const { pathname } = useLocation();
  const permissions = usePermissions();
  const trail = trailOf(routeAt(pathname));
  return (
    <nav aria-label={t('app.menu')}>
      <Menu
        mode="inline"
        style={{ borderInlineEnd: 0 }}
        selectedKeys={trail.map((route) => route.path)}
        onClick={onChosen}
        items={menuRoutes
          .filter((route) => allowed(route, permissions))
          .map(({ path, title, menu }) => ({
            key: path,
            icon: menu?.icon,
            label: (
              <Link to={path} className="menu-link">
                {t(title)}
                {menu?.badge !== undefined && <menu.badge />}
              </Link>
            ),
          }))}
      />
    </nav>
  );
}

function Frame({ me, server }: { me: Me; server: ServerInfo }) {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const { pathname, state } = useLocation() as { pathname: string; state: { begun?: boolean } | null };
  const navigate = useNavigate();
  const screens = Grid.useBreakpoint();
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const wide = screens.lg !== false;
  const here = routeAt(pathname);
  const trail = trailOf(here);

  const first = state?.begun === true ? beginning(me.permissions) : undefined;
  if (pathname === '/' && first !== undefined) return <Navigate to={first} replace />;
  // Whoever may not see the targets begins with what is theirs.
  if (pathname === '/' && !allowed(here, me.permissions)) {
    const theirs = menuRoutes.find((route) => allowed(route, me.permissions))?.path ?? '/account';
    return <Navigate to={theirs} replace />;
  }
  return (
    <>
      <a className="skip no-print" href="#content">
        {t('app.skip')}
      </a>
      <DemoBand demo={server.demo} />
      <AntLayout className="frame">
        <AntLayout.Header className="frame-head no-print">
          {!wide && (
            <Button
              type="text"
              icon={<MenuOutlined />}
              aria-label={t('app.menu')}
              aria-expanded={open}
              onClick={() => setOpen(true)}
            />
          )}
          <Link to="/" className="frame-name">
            <img src="/icon.svg" alt="" width="24" height="24" />
            <span>{t('app.name')}</span>
          </Link>
          <span className="frame-policy" title={say(policy.title)}>
            {say(policy.title)}
          </span>
          <span className="frame-tools">
            {wide && <RegionPicker />}
            <NoticeBell />
            <LanguageSwitch />
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'account', icon: <KeyOutlined />, label: t('menu.account') },
                  { key: 'out', icon: <LogoutOutlined />, label: t('app.signOut') },
                ],
                onClick: ({ key }) => (key === 'out' ? signOut.mutate() : navigate('/account')),
              }}
            >
              <Button type="text" icon={<UserOutlined />} aria-label={me.name}>
                {wide && me.name}
              </Button>
            </Dropdown>
          </span>
        </AntLayout.Header>
        <AntLayout>
          {wide ? (
            <AntLayout.Sider width={200} className="no-print">
              <Navigation />
            </AntLayout.Sider>
          ) : (
            <Drawer
              placement="left"
              open={open}
              onClose={() => setOpen(false)}
              size={260}
              title={t('app.menu')}
            >
              <Navigation onChosen={() => setOpen(false)} />
            </Drawer>
          )}
          <AntLayout.Content id="content" tabIndex={-1} className="frame-content">
            {!wide && (
              <div className="frame-region no-print">
                <RegionPicker />
              </div>
            )}
            {trail.length > 1 && (
              <Breadcrumb
                className="frame-trail no-print"
                items={trail.map((route, index) => ({
                  key: route.path,
                  title:
                    index < trail.length - 1 ? <Link to={route.path}>{t(route.title)}</Link> : t(route.title),
                }))}
              />
            )}
            {allowed(here, me.permissions) ? <Outlet /> : <NotAllowed />}
          </AntLayout.Content>
        </AntLayout>
      </AntLayout>
    </>
  );
}
