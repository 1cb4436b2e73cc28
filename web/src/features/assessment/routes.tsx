import { AuditOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const assessmentRoutes: FeatureRoute[] = [
  {
    path: '/assessments',
    needs: ['assessment.read', 'assessment.review'],
    title: 'menu.assessments',
    load: async () => ({ Component: (await import('./pages/assessments-page')).AssessmentsPage }),
    menu: { order: 6, icon: <AuditOutlined /> },
  },
  {
    path: '/assessments/:id',
    needs: ['assessment.read'],
    title: 'menu.assessment',
    load: async () => ({ Component: (await import('./pages/assessment-page')).AssessmentPage }),
    parent: '/assessments',
  },
  {
    path: '/assessments/:id/sheets/:assessed',
    needs: ['assessment.read'],
    title: 'menu.assessmentSheet',
    load: async () => ({ Component: (await import('./pages/sheet-page')).SheetPage }),
    parent: '/assessments',
  },
];
