import type { FeatureRoute } from '@/shared/lib/feature-route';

export const identityRoutes: FeatureRoute[] = [
  {
    path: '/account',
    title: 'menu.account',
    load: async () => ({ Component: (await import('./pages/account-page')).AccountPage }),
  },
];
