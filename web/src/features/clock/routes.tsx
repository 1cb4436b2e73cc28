import { CalendarOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const clockRoutes: FeatureRoute[] = [
  {
    path: '/calendar',
    title: 'menu.clock',
    load: async () => ({ Component: (await import('./pages/clock-page')).ClockPage }),
    menu: { order: 6, icon: <CalendarOutlined /> },
  },
];
