import { CloudUploadOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const exchangeRoutes: FeatureRoute[] = [
  {
    path: '/imports',
    needs: ['record.import'],
    title: 'menu.import',
    load: async () => ({ Component: (await import('./pages/imports-page')).ImportsPage }),
    menu: { order: 2, icon: <CloudUploadOutlined /> },
  },
  {
    path: '/imports/:id',
    needs: ['record.import'],
    title: 'menu.importRun',
    load: async () => ({ Component: (await import('./pages/import-page')).ImportPage }),
    parent: '/imports',
  },
];
