import { NotificationOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

const needs = ['outreach.read'];

export const outreachRoutes: FeatureRoute[] = [
  {
    path: '/outreach',
    needs,
    title: 'menu.outreach',
    load: async () => ({
      Component: (await import('./pages/supporting-policies-page')).SupportingPoliciesPage,
    }),
    menu: { order: 14, icon: <NotificationOutlined /> },
  },
  {
    path: '/outreach/policies/:id',
    needs,
    title: 'menu.supportingPolicy',
    load: async () => ({ Component: (await import('./pages/supporting-policy-page')).SupportingPolicyPage }),
    parent: '/outreach',
  },
  {
    path: '/outreach/practices',
    needs,
    title: 'menu.practices',
    load: async () => ({ Component: (await import('./pages/practices-page')).PracticesPage }),
    parent: '/outreach',
  },
  {
    path: '/outreach/practices/:id',
    needs,
    title: 'menu.practice',
    load: async () => ({ Component: (await import('./pages/practice-page')).PracticePage }),
    parent: '/outreach/practices',
  },
  {
    path: '/outreach/publicity',
    needs,
    title: 'menu.publicity',
    load: async () => ({ Component: (await import('./pages/publicity-page')).PublicityPage }),
    parent: '/outreach',
  },
];
