import { administrationRoutes } from '@/features/administration/routes';
import { assessmentRoutes } from '@/features/assessment/routes';
import { caseworkRoutes } from '@/features/casework/routes';
import { clockRoutes } from '@/features/clock/routes';
import { exchangeRoutes } from '@/features/exchange/routes';
import { identityRoutes } from '@/features/identity/routes';
import { indicatorRoutes } from '@/features/indicator/routes';
import { ledgerRoutes } from '@/features/ledger/routes';
import { notifyRoutes } from '@/features/notify/routes';
import { outreachRoutes } from '@/features/outreach/routes';
import { registryRoutes } from '@/features/registry/routes';
import { reportRoutes } from '@/features/report/routes';
import { roundRoutes } from '@/features/round/routes';
import { supervisionRoutes } from '@/features/supervision/routes';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const featureRoutes: FeatureRoute[] = [
  ...indicatorRoutes,
  ...caseworkRoutes,
  ...supervisionRoutes,
  ...exchangeRoutes,
  ...registryRoutes,
  ...outreachRoutes,
  ...clockRoutes,
  ...roundRoutes,
  ...assessmentRoutes,
  ...reportRoutes,
  ...administrationRoutes,
  ...ledgerRoutes,
  ...notifyRoutes,
  ...identityRoutes,
];
