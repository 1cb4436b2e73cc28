import { BankOutlined, MergeCellsOutlined, ShopOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const registryRoutes: FeatureRoute[] = [
  {
    path: '/registry',
    needs: ['registry.read'],
    title: 'menu.registry',
    load: async () => ({ Component: (await import('./pages/registry-page')).RegistryPage }),
    menu: { order: 15, icon: <BankOutlined /> },
  },
  {
    path: '/registry/applications',
    needs: ['registry.confirm'],
    title: 'menu.registryApplications',
    load: async () => ({ Component: (await import('./pages/applications-page')).ApplicationsPage }),
    menu: { order: 16, icon: <ShopOutlined /> },
    parent: '/registry',
  },
  {
    path: '/registry/duplicates',
    needs: ['registry.merge'],
    title: 'menu.registryDuplicates',
    load: async () => ({ Component: (await import('./pages/duplicates-page')).DuplicatesPage }),
    menu: { order: 17, icon: <MergeCellsOutlined /> },
    parent: '/registry',
  },
  {
    path: '/registry/:id',
    needs: ['registry.read'],
    title: 'menu.registryEntry',
    load: async () => ({ Component: (await import('./pages/registry-entry-page')).RegistryEntryPage }),
    parent: '/registry',
  },
];
