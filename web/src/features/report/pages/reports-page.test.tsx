import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as saving from '@/shared/lib/save-file';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { ReportsPage } from './reports-page';

const saved = vi.spyOn(saving, 'saveFile').mockImplementation(() => {});

beforeEach(() => saved.mockClear());
afterEach(() => vi.unstubAllGlobals());

const FILE = {
  body: 'content',
  headers: { 'Content-Disposition': "attachment; filename*=UTF-8''%E8%B0%83%E5%BA%A6%E8%A1%A8.docx" },
};

test('the review sheet is that of the end of last month, saved under its own name', async () => {
  const calls = stubFetch({ 'GET /reports/review': FILE });
  show(<ReportsPage />, { permissions: ['scorecard.read'] });

  await userEvent.click(screen.getByRole('button', { name: /调度表/ }));

  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith('调度表.docx', expect.anything()));
  expect(calls.map((call) => call.path)).toContain('/reports/review?day=2025-09-30');
  expect(screen.queryByRole('button', { name: /通报/ })).not.toBeInTheDocument();
  expect((await axe.run(document.body)).violations).toEqual([]);
});

test('a refused template is told with its code, and nothing is saved', async () => {
  stubFetch({
    'GET /reports/notice': {
      status: 503,
      body: { code: 'report.template-field', title: '模板 notice.docx 中的 ranking 不是可用的字段' },
    },
  });
  show(<ReportsPage />, { permissions: ['case.manage'] });

  await userEvent.click(screen.getByRole('button', { name: /通报/ }));

  expect(await screen.findByRole('alert')).toHaveTextContent('ranking 不是可用的字段');
  expect(screen.getByRole('alert')).toHaveTextContent('report.template-field');
  expect(saved).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: /分解表/ })).not.toBeInTheDocument();
});
