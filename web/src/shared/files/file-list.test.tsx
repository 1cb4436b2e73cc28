import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { StoredFile } from '@/shared/api/types';
import { show } from '@/testing/show';
import { FileList } from './file-list';

const file = (id: string, mediaType: string): StoredFile => ({
  id,
  name: `${id}.x`,
  mediaType,
  size: 2048,
  sha256: 'ab'.repeat(32),
  at: '2025-09-01T00:00:00Z',
  by: '李敏',
});

const FILES = [
  file('pdf', 'application/pdf'),
  file('png', 'image/png'),
  file('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
];

test('a file that a browser shows can be looked at, any other only downloaded', async () => {
  show(<FileList files={FILES} />);
  expect(screen.queryByRole('button', { name: '预览 docx.x' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: '下载 docx.x' })).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '预览 pdf.x' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByTitle('pdf.x')).toHaveAttribute('src', '/api/files/pdf/preview');
  await userEvent.click(within(dialog).getByRole('button', { name: /close|关闭/i }));

  await userEvent.click(screen.getByRole('button', { name: '预览 png.x' }));
  expect(await screen.findByRole('img', { name: 'png.x' })).toHaveAttribute('src', '/api/files/png/preview');
  fireEvent.error(screen.getByRole('img', { name: 'png.x' }));
  expect(screen.getByRole('alert')).toHaveTextContent('无法显示该文件');
});

test('where there is no small picture a sign stands in its place', () => {
  show(<FileList files={FILES} />);
  const list = screen.getByRole('list', { name: '文件列表' });
  const pictures = list.querySelectorAll('img');
  expect([...pictures].map((each) => each.getAttribute('src'))).toEqual([
    '/api/files/pdf/thumbnail',
    '/api/files/png/thumbnail',
  ]);
  fireEvent.error(pictures[0] as HTMLElement);
  expect(list.querySelectorAll('img')).toHaveLength(1);
});
