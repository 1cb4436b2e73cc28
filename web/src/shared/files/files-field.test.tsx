import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { StoredFile } from '@/shared/api/types';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { stubUploads, type Upload } from '@/testing/upload-stub';
import { FilesField } from './files-field';

const PART = 8 * 1024 * 1024;

const stored = (name: string): StoredFile => ({
  id: `f-${name}`,
  name,
  mediaType: 'application/pdf',
  size: 2048,
  sha256: 'ab'.repeat(32),
  at: '2025-09-01T00:00:00Z',
  by: '李敏',
});

function Field() {
  const [files, setFiles] = useState<StoredFile[]>([]);
  return <FilesField place="record" label="添加佐证材料" value={files} onChange={setFiles} />;
}

const choose = (file: File) =>
  userEvent.upload(screen.getByLabelText('添加佐证材料', { selector: 'input' }), file);

const large = () => new File([new Uint8Array(PART + 1000)], '卷宗.pdf', { type: 'application/pdf' });

const upload = (offset: number) => ({
  id: 'u1',
  name: '卷宗.pdf',
  size: PART + 1000,
  offset,
  largestPart: PART,
});

async function begun(uploads: Upload[], n: number): Promise<Upload> {
  await waitFor(() => expect(uploads).toHaveLength(n));
  return uploads[n - 1] as Upload;
}

afterEach(() => vi.useRealTimers());

test('a small file goes at once, tells how far it is, and stands in the list', async () => {
  stubFetch({});
  const uploads = stubUploads();
  show(<Field />);
  await choose(new File(['x'.repeat(2048)], '批复.pdf'));
  const sending = await begun(uploads, 1);
  expect(sending.method).toBe('POST');
  expect(sending.address).toBe('/api/files');
  expect((sending.body as FormData).get('place')).toBe('record');
  act(() => sending.progress(1024, 2048));
  expect(await screen.findByRole('progressbar', { name: '批复.pdf 的上传进度' })).toHaveAttribute(
    'aria-valuenow',
    '50',
  );
  act(() => sending.answer(201, stored('批复.pdf')));
  expect(await screen.findByText(/PDF · 2.0 KB · 李敏/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '下载 批复.pdf' })).toHaveAttribute(
    'href',
    '/api/files/f-%E6%89%B9%E5%A4%8D.pdf',
  );
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test('what the server does not take is said, and can be taken off', async () => {
  stubFetch({});
  const uploads = stubUploads();
  show(<Field />);
  await choose(new File(['MZ'], 'a.exe'));
  const sending = await begun(uploads, 1);
  act(() => sending.answer(415, { code: 'files.type-not-taken', title: '不支持这种文件' }));
  expect(await screen.findByText('不支持这种文件')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '取消上传 a.exe' }));
  expect(screen.queryByText('不支持这种文件')).not.toBeInTheDocument();
});

test('a large file goes in parts, is paused and goes on where the server says', async () => {
  const calls = stubFetch({
    'POST /files/uploads': { status: 201, body: upload(0) },
    'GET /files/uploads/u1': { body: upload(PART) },
    'POST /files/uploads/u1/finish': { status: 201, body: stored('卷宗.pdf') },
  });
  const uploads = stubUploads();
  show(<Field />);
  await choose(large());
  const first = await begun(uploads, 1);
  expect(first.method).toBe('PATCH');
  expect(first.headers.get('Upload-Offset')).toBe('0');
  expect((first.body as Blob).size).toBe(PART);

  await userEvent.click(screen.getByRole('button', { name: '暂停上传 卷宗.pdf' }));
  expect(first.aborted).toBe(true);
  expect(await screen.findByText('已暂停')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '继续上传 卷宗.pdf' }));
  const second = await begun(uploads, 2);
  expect(second.headers.get('Upload-Offset')).toBe(String(PART));
  expect((second.body as Blob).size).toBe(1000);
  act(() => second.answer(200, upload(PART + 1000)));
  expect(await screen.findByText(/PDF · 2.0 KB/)).toBeInTheDocument();
  expect(calls.filter(({ path }) => path === '/files/uploads')).toHaveLength(1);
});

test('after a lost connection it goes on by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  stubFetch({
    'POST /files/uploads': { status: 201, body: upload(0) },
    'GET /files/uploads/u1': { body: upload(PART) },
    'POST /files/uploads/u1/finish': { status: 201, body: stored('卷宗.pdf') },
  });
  const uploads = stubUploads();
  show(<Field />);
  await choose(large());
  const first = await begun(uploads, 1);
  act(() => first.onerror?.());
  expect(await screen.findByText('连接中断，正在重试')).toBeInTheDocument();
  await act(() => vi.advanceTimersByTimeAsync(1500));
  const second = await begun(uploads, 2);
  expect(second.headers.get('Upload-Offset')).toBe(String(PART));
  act(() => second.answer(200, upload(PART + 1000)));
  expect(await screen.findByText(/PDF · 2.0 KB/)).toBeInTheDocument();
});

test('a large file that is cancelled is thrown away on the server', async () => {
  const calls = stubFetch({
    'POST /files/uploads': { status: 201, body: upload(0) },
    'DELETE /files/uploads/u1': { status: 204 },
  });
  const uploads = stubUploads();
  show(<Field />);
  await choose(large());
  await begun(uploads, 1);
  await userEvent.click(screen.getByRole('button', { name: '取消上传 卷宗.pdf' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(screen.queryByText('卷宗.pdf')).not.toBeInTheDocument();
});
