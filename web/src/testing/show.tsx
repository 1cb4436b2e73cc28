import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { PermissionsContext } from '@/shared/api/permissions';
import { PolicyProvider } from '@/shared/api/policy-context';
import { I18nProvider, type Language } from '@/shared/i18n/i18n';
import { policy, server } from './fixtures';

interface Where {
  path?: string;
  at?: string;
  language?: Language;
  permissions?: string[];
}

const ALL = [
  'scorecard.read',
  'record.read',
  'record.enter',
  'record.correct',
  'record.retract',
  'record.import',
  'period.freeze',
  'recompute.run',
];

/** Shows a page with all that stands around it. */
export function show(
  page: ReactNode,
  { path = '/', at = path, language = 'zh-CN', permissions = ALL }: Where = {},
) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [at] },
  );
  render(
    <I18nProvider initial={language}>
      <QueryClientProvider client={client}>
        <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
          <App>
            <PermissionsContext value={permissions}>
              <PolicyProvider policy={policy} server={server}>
                <RouterProvider router={router} />
              </PolicyProvider>
            </PermissionsContext>
          </App>
        </ConfigProvider>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { client, router };
}
