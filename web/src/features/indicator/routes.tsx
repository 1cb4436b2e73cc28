import { DashboardOutlined, FileTextOutlined, FormOutlined, TableOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const indicatorRoutes: FeatureRoute[] = [
  {
    path: '/',
    needs: ['scorecard.read'],
    title: 'menu.overview',
    load: async () => ({ Component: (await import('./pages/overview-page')).OverviewPage }),
    menu: { order: 1, icon: <DashboardOutlined /> },
  },
  {
    path: '/indicators/:code',
    needs: ['scorecard.read'],
    title: 'menu.indicator',
    load: async () => ({ Component: (await import('./pages/indicator-page')).IndicatorPage }),
    parent: '/',
  },
  {
    path: '/entry',
    needs: ['record.enter'],
    title: 'menu.entry',
    load: async () => ({ Component: (await import('./pages/entry-page')).EntryPage }),
    menu: { order: 3, icon: <FormOutlined /> },
  },
  {
    path: '/records',
    needs: ['record.read'],
    title: 'menu.records',
    load: async () => ({ Component: (await import('./pages/records-page')).RecordsPage }),
    menu: { order: 4, icon: <TableOutlined /> },
  },
  {
    path: '/policy',
    title: 'menu.policy',
    load: async () => ({ Component: (await import('./pages/policy-page')).PolicyPage }),
    menu: { order: 5, icon: <FileTextOutlined /> },
  },
];
