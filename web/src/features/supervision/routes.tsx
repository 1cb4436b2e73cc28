import { AuditOutlined, CarryOutOutlined, ProfileOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const supervisionRoutes: FeatureRoute[] = [
  {
    path: '/duties',
    needs: ['task.work', 'task.dispatch'],
    title: 'menu.duties',
    load: async () => ({ Component: (await import('./pages/duties-page')).DutiesPage }),
    menu: { order: 1.2, icon: <CarryOutOutlined /> },
    // The office, which manages all cases, begins with the targets of the city.
    landing: { needs: ['task.work', 'task.dispatch'], unless: ['case.manage'] },
  },
  {
    path: '/tasks',
    needs: ['task.read'],
    title: 'menu.tasks',
    load: async () => ({ Component: (await import('./pages/tasks-page')).TasksPage }),
    menu: { order: 1.6, icon: <ProfileOutlined /> },
  },
  {
    path: '/tasks/plan',
    needs: ['task.read'],
    title: 'menu.taskPlan',
    load: async () => ({ Component: (await import('./pages/plan-page')).PlanPage }),
    parent: '/tasks',
  },
  {
    path: '/tasks/:id',
    needs: ['task.read'],
    title: 'menu.task',
    load: async () => ({ Component: (await import('./pages/task-page')).TaskPage }),
    parent: '/tasks',
  },
  {
    path: '/letters',
    needs: ['task.read'],
    title: 'menu.letters',
    load: async () => ({ Component: (await import('./pages/letters-page')).LettersPage }),
    parent: '/tasks',
  },
  {
    path: '/letters/:id',
    needs: ['task.read'],
    title: 'menu.letter',
    load: async () => ({ Component: (await import('./pages/letter-page')).LetterPage }),
    parent: '/letters',
  },
  {
    path: '/reviews',
    needs: ['task.read'],
    title: 'menu.reviews',
    load: async () => ({ Component: (await import('./pages/reviews-page')).ReviewsPage }),
    menu: { order: 1.7, icon: <AuditOutlined /> },
  },
  {
    path: '/reviews/:id',
    needs: ['task.read'],
    title: 'menu.review',
    load: async () => ({ Component: (await import('./pages/review-page')).ReviewPage }),
    parent: '/reviews',
  },
];
