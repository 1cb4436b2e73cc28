import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { NoticeBell } from '../components/notice-bell';
import { NoticeChoice } from '../components/notice-choice';
import { MailLogPage } from './mail-log-page';
import { NoticesPage } from './notices-page';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const notice = (n: number, read: boolean) => ({
  id: `id-${n}`,
  kind: 'role.wished',
  group: 'RIGHTS',
  title: { zh: `待审批 ${n}`, en: `To be decided ${n}` },
  text: { zh: `请审批第 ${n} 项`, en: `Please decide on ${n}` },
  path: '/role-requests',
  at: '2026-11-26T01:00:00Z',
  read,
});

const kinds = [{ code: 'role.wished', group: 'RIGHTS', name: { zh: '授权申请', en: 'Role asked for' } }];

test('notices are shown page after page, and those unread are marked with a word', async () => {
  stubFetch({
    'GET /notices/kinds': { body: kinds },
    'GET /notices': ({ path }) =>
      path.includes('cursor=more')
        ? { body: { items: [notice(1, true)], next: null, seen: '9' } }
        : { body: { items: [notice(2, false)], next: 'more', seen: '5:5:' } },
  });
  show(<NoticesPage />);
  expect(await screen.findByText('请审批第 2 项')).toBeInTheDocument();
  expect(within(screen.getByRole('list')).getByText('未读')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }));
  expect(await screen.findByText('请审批第 1 项')).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('all are marked as read up to what the first page had seen', async () => {
  let read = false;
  const calls = stubFetch({
    'GET /notices/kinds': { body: kinds },
    'GET /notices': () => ({ body: { items: [notice(2, read)], next: null, seen: '5:5:' } }),
    'POST /notices/read': () => {
      read = true;
      return { status: 204 };
    },
  });
  show(<NoticesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '全部标为已读' }));
  await waitFor(() => expect(screen.getByRole('button', { name: '全部标为已读' })).toBeDisabled());
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ seen: '5:5:' });
});

test('only those unread are asked for where that is wanted, and it is said when there are none', async () => {
  const calls = stubFetch({
    'GET /notices/kinds': { body: kinds },
    'GET /notices': { body: { items: [], next: null, seen: '5:5:' } },
  });
  show(<NoticesPage />);
  expect(await screen.findByText('暂无通知')).toBeInTheDocument();
  await userEvent.click(screen.getByText('未读'));
  expect(await screen.findByText('没有未读通知')).toBeInTheDocument();
  expect(calls.some(({ path }) => path === '/notices?unread=true')).toBe(true);
});

test('what cannot be read can be asked for again', async () => {
  stubFetch({
    'GET /notices/kinds': { body: kinds },
    'GET /notices': { status: 503, body: { title: '暂时无法使用' } },
  });
  show(<NoticesPage />);
  expect(await screen.findByRole('button', { name: '重试' })).toBeInTheDocument();
});

test('the bell says how much is unread, and to open a notice is to have read it', async () => {
  const calls = stubFetch({
    'GET /notices/unread': { body: { count: 3 } },
    'GET /notices': { body: { items: [notice(2, false)], next: null, seen: '5:5:' } },
    'POST /notices/id-2/read': { status: 204 },
  });
  const { router } = show(<NoticeBell />);
  await userEvent.click(await screen.findByRole('button', { name: '通知，3 条未读' }));
  await userEvent.click(await screen.findByRole('link', { name: '待审批 2' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/role-requests'));
  expect(calls.some(({ path }) => path === '/notices/id-2/read')).toBe(true);
});

test('the bell asks every minute while somebody is at it, and not for whoever went away', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const calls = stubFetch({ 'GET /notices/unread': { body: { count: 0 } } });
  show(<NoticeBell />);
  await screen.findByRole('button', { name: '通知，没有未读' });
  const asked = () => calls.filter(({ path }) => path === '/notices/unread').length;
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(asked()).toBe(4);
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(asked()).toBeLessThan(12);
  const before = asked();
  window.dispatchEvent(new Event('keydown'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(before + 1);
});

const choice = {
  mailOn: true,
  email: 'li@yueyang.example',
  language: 'ZH',
  digestHour: 8,
  quietFrom: '22:00',
  quietUntil: '07:00',
  groups: [
    { group: 'SECURITY', name: { zh: '账号安全', en: 'Security' }, byMail: 'AT_ONCE', fixed: true },
    { group: 'RIGHTS', name: { zh: '岗位与授权', en: 'Posts and roles' }, byMail: 'AT_ONCE', fixed: false },
  ],
};

test('one chooses by group; what concerns security stays', async () => {
  const calls = stubFetch({
    'GET /me/notice-choice': { body: choice },
    'PUT /me/notice-choice': { body: choice },
  });
  show(<NoticeChoice />);
  expect(await screen.findByText('邮件发往 li@yueyang.example')).toBeInTheDocument();
  const [security, rights] = screen.getAllByRole('radiogroup');
  for (const way of within(security as HTMLElement).getAllByRole('radio')) expect(way).toBeDisabled();
  await userEvent.click(within(rights as HTMLElement).getByRole('radio', { name: '每日汇总' }));
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('已保存')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    language: 'ZH',
    digestHour: 8,
    quietFrom: '22:00',
    quietUntil: '07:00',
    groups: [
      { group: 'SECURITY', byMail: 'AT_ONCE' },
      { group: 'RIGHTS', byMail: 'DIGEST' },
    ],
  });
});

test('a server without mail says so where one chooses', async () => {
  stubFetch({ 'GET /me/notice-choice': { body: { ...choice, mailOn: false } } });
  show(<NoticeChoice />);
  expect(await screen.findByText('本系统未设置邮件服务器，通知只在系统内显示。')).toBeInTheDocument();
});

test('the log of mails says what became of each in a word', async () => {
  stubFetch({
    'GET /notices/mail-log': {
      body: {
        items: [
          {
            id: '1',
            at: '2026-11-26T01:00:00Z',
            name: '李敏',
            kind: 'role.wished',
            subject: '【质强】待审批',
            address: 'l***@yueyang.example',
            state: 'UNSURE',
            attempts: 1,
            settledAt: '2026-11-26T01:01:00Z',
            reply: null,
          },
        ],
        next: null,
      },
    },
  });
  show(<MailLogPage />);
  expect(await screen.findByText('可能已发送')).toBeInTheDocument();
  expect(screen.getByText('l***@yueyang.example')).toBeInTheDocument();
});
