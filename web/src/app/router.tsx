import { createBrowserRouter } from 'react-router';
import { GovernmentReturnPage } from '@/features/identity/pages/government-return-page';
import { SignInPage } from '@/features/identity/pages/sign-in-page';
import { ApplyPage } from '@/features/registry/pages/apply-page';
import { Loading } from '@/shared/ui/loading';
import { BrokenPage } from './broken-page';
import { Layout } from './layout';
import { NotFoundPage } from './not-found-page';
import { featureRoutes } from './routes';

export const router = createBrowserRouter([
  { path: '/sign-in/government', element: <GovernmentReturnPage />, errorElement: <BrokenPage /> },
  { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
  { path: '/apply', element: <ApplyPage />, errorElement: <BrokenPage /> },
  {
    element: <Layout />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      ...featureRoutes.map(({ path, load }) => ({ path, lazy: load, errorElement: <BrokenPage /> })),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
