import { InboxOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';
import { InboxBadge } from './components/inbox-badge';

export const caseworkRoutes: FeatureRoute[] = [
  {
    path: '/inbox',
    needs: ['case.read'],
    title: 'menu.inbox',
    load: async () => ({ Component: (await import('./pages/inbox-page')).InboxPage }),
    menu: { order: 1.5, icon: <InboxOutlined />, badge: InboxBadge },
  },
  {
    path: '/cases/new',
    needs: ['case.start'],
    title: 'menu.beginCase',
    load: async () => ({ Component: (await import('./pages/begin-case-page')).BeginCasePage }),
    parent: '/inbox',
  },
  {
    path: '/cases/:id',
    needs: ['case.read'],
    title: 'menu.case',
    load: async () => ({ Component: (await import('./pages/case-page')).CasePage }),
    parent: '/inbox',
  },
];
