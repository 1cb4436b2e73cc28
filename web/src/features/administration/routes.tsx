import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  FormOutlined,
  LoginOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const administrationRoutes: FeatureRoute[] = [
  {
    path: '/instructions',
    needs: ['instruction.read'],
    title: 'menu.instructions',
    load: async () => ({ Component: (await import('./pages/instructions-page')).InstructionsPage }),
    menu: { order: 20, icon: <FormOutlined /> },
  },
  {
    path: '/units',
    needs: ['unit.read'],
    title: 'menu.units',
    load: async () => ({ Component: (await import('./pages/units-page')).UnitsPage }),
    menu: { order: 30, icon: <ApartmentOutlined /> },
  },
  {
    path: '/people',
    needs: ['person.read'],
    title: 'menu.people',
    load: async () => ({ Component: (await import('./pages/people-page')).PeoplePage }),
    menu: { order: 31, icon: <TeamOutlined /> },
  },
  {
    path: '/roles',
    needs: ['role.read'],
    title: 'menu.roles',
    load: async () => ({ Component: (await import('./pages/roles-page')).RolesPage }),
    menu: { order: 32, icon: <SafetyCertificateOutlined /> },
  },
  {
    path: '/role-requests',
    needs: ['role.grant'],
    title: 'menu.roleRequests',
    load: async () => ({ Component: (await import('./pages/role-requests-page')).RoleRequestsPage }),
    menu: { order: 33, icon: <UserSwitchOutlined /> },
  },
  {
    path: '/tokens',
    needs: ['token.manage'],
    title: 'menu.tokens',
    load: async () => ({ Component: (await import('./pages/tokens-page')).TokensPage }),
    menu: { order: 34, icon: <ApiOutlined /> },
  },
  {
    path: '/sign-ins',
    needs: ['sign-in-log.read'],
    title: 'menu.signIns',
    load: async () => ({ Component: (await import('./pages/sign-ins-page')).SignInsPage }),
    menu: { order: 35, icon: <LoginOutlined /> },
  },
  {
    path: '/identity-changes',
    needs: ['identity-log.read'],
    title: 'menu.identityChanges',
    load: async () => ({ Component: (await import('./pages/identity-changes-page')).IdentityChangesPage }),
    menu: { order: 36, icon: <AuditOutlined /> },
  },
];
