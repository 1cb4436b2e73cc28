import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { letterItem, taskItem } from '@/testing/task-fixtures';
import { LetterPage } from './letter-page';
import { LettersPage } from './letters-page';

afterEach(() => vi.unstubAllGlobals());

test('letters stand in a list, the newest first', async () => {
  stubFetch({
    'GET /letters': {
      body: {
        items: [
          letterItem(),
          letterItem({ id: 'letter-2', number: null, title: '第二封', state: 'DRAFTED' }),
        ],
        next: null,
      },
    },
  });
  show(<LettersPage />, { permissions: ['task.read'] });

  expect(await screen.findByRole('link', { name: '第二封' })).toHaveAttribute('href', '/letters/letter-2');
  expect(screen.getByText('待签发')).toBeInTheDocument();
  expect(screen.getByText('待回复')).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('a letter says for what it presses and what was replied, and leads to its case', async () => {
  stubFetch({
    'GET /letters/letter-1': {
      body: {
        letter: letterItem({ state: 'REPLIED', repliedAt: '2025-10-23T01:00:00Z' }),
        body: '请五个工作日内回复。',
        draftedBy: '李敏',
        signedBy: '王芳',
        reply: '已补报。',
        answeredAt: null,
        tasks: [taskItem(1)],
      },
    },
  });
  show(<LetterPage />, {
    path: '/letters/:id',
    at: '/letters/letter-1',
    permissions: ['task.read', 'case.read'],
  });

  expect(await screen.findByText('请五个工作日内回复。')).toBeInTheDocument();
  expect(screen.getByText('已补报。')).toBeInTheDocument();
  expect(screen.getByText('回复待审核')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '任务 1' })).toHaveAttribute('href', '/tasks/task-1');
  expect(screen.getByRole('link', { name: '查看办件' })).toHaveAttribute('href', '/cases/case-1');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('a letter that was not sent to one is not there', async () => {
  stubFetch({
    'GET /letters/letter-1': {
      status: 404,
      body: { code: 'supervision.unknown-letter', title: '没有这份督办函' },
    },
  });
  show(<LetterPage />, { path: '/letters/:id', at: '/letters/letter-1', permissions: ['task.read'] });
  expect(await screen.findByText('没有这份督办函')).toBeInTheDocument();
});
