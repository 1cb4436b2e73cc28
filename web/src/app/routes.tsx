import { administrationRoutes } from '@/features/administration/routes';
import { exchangeRoutes } from '@/features/exchange/routes';
import { identityRoutes } from '@/features/identity/routes';
import { indicatorRoutes } from '@/features/indicator/routes';
import { ledgerRoutes } from '@/features/ledger/routes';
import type { FeatureRoute } from '@/shared/lib/feature-route';

export const featureRoutes: FeatureRoute[] = [
  ...indicatorRoutes,
  ...exchangeRoutes,
  ...administrationRoutes,
  ...ledgerRoutes,
  ...identityRoutes,
];
