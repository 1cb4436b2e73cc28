import { MailOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const notifyRoutes: FeatureRoute[] = [
  {
    path: '/notices',
    title: 'menu.notices',
    load: async () => ({ Component: (await import('./pages/notices-page')).NoticesPage }),
  },
  {
    path: '/mail-log',
    needs: ['notice-log.read'],
    title: 'menu.mailLog',
    load: async () => ({ Component: (await import('./pages/mail-log-page')).MailLogPage }),
    menu: { order: 37, icon: <MailOutlined /> },
  },
];
