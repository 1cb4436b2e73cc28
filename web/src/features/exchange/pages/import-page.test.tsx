import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ImportRun } from '@/shared/api/types';
import { stubFetch } from '@/testing/fetch-stub';
import { importFile, importRun } from '@/testing/fixtures';
import { show } from '@/testing/show';
import { stubUploads, type Upload } from '@/testing/upload-stub';
import { ImportPage } from './import-page';
import { ImportsPage } from './imports-page';

afterEach(() => vi.unstubAllGlobals());

const open = (run: ImportRun, routes: Parameters<typeof stubFetch>[0] = {}) => {
  vi.stubGlobal('EventSource', undefined);
  const calls = stubFetch({ 'GET /imports/7': { body: run }, ...routes });
  show(<ImportPage />, { path: '/imports/:id', at: '/imports/7' });
  return calls;
};

test('a preview without faults can be recorded whole', async () => {
  const calls = open(importRun(), {
    'POST /imports/7/apply': { status: 202, body: importRun({ state: 'DONE' }) },
  });
  expect(await screen.findByText(/预览完成，数据尚未入库/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '仅无误部分入库' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '全部入库' }));
  expect(await screen.findByText('入库完成。')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ mode: 'WHOLE' });
});

test('a preview with faults says where, and only what is right can be recorded', async () => {
  const fault = {
    row: 17,
    column: 'day',
    value: '2025/13/01',
    code: 'evidence.not-a-date',
    message: { zh: '应填日期', en: 'write a date' },
  };
  open(
    importRun({
      files: [importFile({ rejected: 1, accepted: 9, faults: 1, faultsShown: [fault], refusedFile: true })],
    }),
  );
  expect(await screen.findByText('2025/13/01')).toBeInTheDocument();
  expect(screen.getByText('列 day')).toBeInTheDocument();
  expect(screen.getByText(/应填日期/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '全部入库' })).toBeDisabled();
  expect(screen.getByRole('button', { name: '仅无误部分入库' })).toBeEnabled();
  expect(screen.getByRole('link', { name: '下载退回的行' })).toHaveAttribute(
    'href',
    '/api/imports/7/files/1/refused',
  );
});

test('work under way shows how far it is, and is asked for when no events come', async () => {
  open(importRun({ state: 'READING' }));
  expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuenow', '50');
  expect(screen.getByText(/已读取 5 行/)).toBeInTheDocument();
  expect(await screen.findByText('实时连接中断，改为定时刷新')).toBeInTheDocument();
});

test('events move the progress', async () => {
  type Listener = (event: { data: string }) => void;
  let tell: Listener = () => undefined;
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener(_: string, listener: Listener) {
        tell = listener;
      }
      close() {}
    },
  );
  stubFetch({ 'GET /imports/7': { body: importRun({ state: 'READING' }) } });
  show(<ImportPage />, { path: '/imports/:id', at: '/imports/7' });
  await screen.findByRole('progressbar');
  tell({ data: JSON.stringify(importRun({ state: 'READY' })) });
  expect(await screen.findByText(/预览完成/)).toBeInTheDocument();
});

test('a retraction needs its reason', async () => {
  const calls = open(importRun({ state: 'DONE' }), {
    'POST /imports/7/retract': { body: importRun({ state: 'RETRACTED' }) },
  });
  await userEvent.click(await screen.findByRole('button', { name: '整批撤回' }));
  const [, confirm] = screen.getAllByRole('button', { name: '整批撤回' });
  await userEvent.click(confirm as HTMLElement);
  expect(await screen.findByText('必填项，请填写')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('理由'), '文件传错');
  await userEvent.click(confirm as HTMLElement);
  expect(await screen.findByText(/已整批撤回/)).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: '文件传错' });
});

const begin = async () => {
  const uploads = stubUploads();
  stubFetch({ 'GET /imports': { body: { items: [], next: null } } });
  show(<ImportsPage />, { path: '/imports' });
  expect(await screen.findByText('还没有导入过数据')).toBeInTheDocument();
  await userEvent.upload(screen.getByTestId('files'), [
    new File(['a'], '抽查.csv'),
    new File(['bb'], '计划.csv'),
  ]);
  await userEvent.click(screen.getByRole('button', { name: '开始' }));
  await waitFor(() => expect(uploads).toHaveLength(1));
  return uploads[0] as Upload;
};

test('nothing is sent before a file is chosen', async () => {
  stubFetch({ 'GET /imports': { body: { items: [], next: null } } });
  show(<ImportsPage />, { path: '/imports' });
  await userEvent.click(await screen.findByRole('button', { name: '开始' }));
  expect(await screen.findByText('请先选择文件')).toBeInTheDocument();
});

test('a new import is a preview unless something else is chosen', async () => {
  const upload = await begin();
  const form = upload.body as FormData;
  expect(`${upload.method} ${upload.address}`).toBe('POST /api/imports');
  expect(upload.headers.get('X-XSRF-TOKEN')).toBe('token-1');
  expect(form.get('mode')).toBe('PREVIEW');
  expect(form.getAll('files')).toHaveLength(2);
  act(() => upload.answer(202, importRun({ state: 'WAITING' })));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
});

test('an upload tells how many bytes are sent', async () => {
  const upload = await begin();
  act(() => upload.progress(1024 * 1024, 4 * 1024 * 1024));
  expect(await screen.findByRole('progressbar', { name: '正在上传' })).toHaveAttribute('aria-valuenow', '25');
  expect(screen.getByText('已上传 1.0 MB / 4.0 MB')).toBeInTheDocument();
  act(() => upload.progress(4 * 1024 * 1024, 4 * 1024 * 1024));
  expect(await screen.findByText('上传完毕，等待服务器确认')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '取消上传' })).toBeDisabled();
});

test('an upload can be cancelled and begun again', async () => {
  const upload = await begin();
  act(() => upload.progress(1, 4));
  await userEvent.click(screen.getByRole('button', { name: '取消上传' }));
  expect(upload.aborted).toBe(true);
  expect(await screen.findByText('上传已取消，未导入任何数据。')).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: '开始' })).toBeEnabled();
});

test('an upload that is refused says why', async () => {
  const upload = await begin();
  act(() => upload.answer(413, { code: 'platform.too-large', title: '文件过大', errors: [], traceId: 't' }));
  expect(await screen.findByText('文件过大')).toBeInTheDocument();
});
