import { BlockOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const ledgerRoutes: FeatureRoute[] = [
  {
    path: '/ledger',
    needs: ['ledger.read'],
    title: 'menu.ledger',
    load: async () => ({ Component: (await import('./pages/ledger-page')).LedgerPage }),
    menu: { order: 37, icon: <BlockOutlined /> },
  },
];
