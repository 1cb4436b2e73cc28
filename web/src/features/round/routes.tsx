import { ScheduleOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const roundRoutes: FeatureRoute[] = [
  {
    path: '/rounds',
    // Firms and laboratories see their cases and owe no rounds.
    needs: ['unit.read'],
    title: 'menu.rounds',
    load: async () => ({ Component: (await import('./pages/rounds-page')).RoundsPage }),
    menu: { order: 5, icon: <ScheduleOutlined /> },
  },
];
