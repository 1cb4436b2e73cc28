import { FileWordOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const reportRoutes: FeatureRoute[] = [
  {
    path: '/reports',
    needs: ['scorecard.read', 'case.manage'],
    title: 'menu.reports',
    load: async () => ({ Component: (await import('./pages/reports-page')).ReportsPage }),
    menu: { order: 5, icon: <FileWordOutlined /> },
  },
];
