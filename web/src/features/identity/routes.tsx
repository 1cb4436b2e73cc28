import type { FeatureRoute } from '@/shared/lib/feature-route';

export const identityRoutes: FeatureRoute[] = [
  {
    path: '/password',
    title: 'menu.password',
    load: async () => ({ Component: (await import('./pages/password-page')).PasswordPage }),
    parent: '/',
  },
];
