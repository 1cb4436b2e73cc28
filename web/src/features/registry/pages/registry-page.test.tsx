import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { registryWords, rowOf } from '../testing/fixtures';
import { RegistryPage } from './registry-page';

afterEach(() => vi.unstubAllGlobals());

const routes = {
  'GET /registry/words': { body: registryWords },
  'GET /registry/industries': { body: [] },
};

const READER = ['registry.read'];

test('entries are listed with their words, and searched by part of a name', async () => {
  const calls = stubFetch({
    ...routes,
    'GET /registry/entries': { body: { items: [rowOf('洞庭米业'), rowOf('周专家', true)], next: null } },
  });
  show(<RegistryPage />, { permissions: READER });

  expect(await screen.findByRole('link', { name: '洞庭米业' })).toBeInTheDocument();
  expect(screen.getByText('规模以上')).toBeInTheDocument();
  expect(screen.getByText('430602********1234')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /登记主体/ })).toBeNull();
  await userEvent.type(
    screen.getByRole('searchbox', { name: '名称、曾用名或者代码的一部分' }),
    '洞庭{Enter}',
  );
  await waitFor(() => expect(decodeURIComponent(calls.at(-1)?.path ?? '')).toContain('query=洞庭'));
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('nobody found is said, and so is what went wrong', async () => {
  let fails = false;
  stubFetch({
    ...routes,
    'GET /registry/entries': () =>
      fails
        ? { status: 500, body: { title: '服务器出错', code: 'platform.internal', status: 500 } }
        : { body: { items: [], next: null } },
  });
  show(<RegistryPage />, { permissions: READER });
  expect(await screen.findByText('没有符合条件的主体')).toBeInTheDocument();

  fails = true;
  await userEvent.type(screen.getByRole('searchbox'), 'x{Enter}');

  expect(await screen.findByRole('alert')).toHaveTextContent('服务器出错');
});

test('a wrong code is told at its field', async () => {
  stubFetch({
    ...routes,
    'GET /registry/entries': { body: { items: [], next: null } },
    'POST /registry/entries': {
      status: 422,
      body: {
        title: '填写有误',
        code: 'registry.form-refused',
        status: 422,
        errors: [{ field: 'code', code: 'registry.identifier-check', message: '校验码不符' }],
      },
    },
  });
  show(<RegistryPage />, { permissions: ['registry.read', 'registry.keep'] });

  await userEvent.click(await screen.findByRole('button', { name: /登记主体/ }));
  await userEvent.type(await screen.findByLabelText('统一社会信用代码'), '91430600MA0000001X');
  await userEvent.type(screen.getByLabelText('名称'), '新厂');
  for (const label of ['登记地', '管辖区']) {
    await userEvent.click(screen.getByLabelText(label));
    const options = await screen.findAllByTitle('平江县');
    await userEvent.click(options.at(-1) as HTMLElement);
  }
  await userEvent.click(screen.getByRole('button', { name: '保存' }));

  expect(await screen.findByText('校验码不符')).toBeInTheDocument();
}, 30_000);

test('a file is looked through before it is taken', async () => {
  const seen = { rows: 2, made: 1, changed: 1, same: 0, faults: [], faultsTotal: 0, taken: false };
  const calls = stubFetch({
    ...routes,
    'GET /registry/entries': { body: { items: [], next: null } },
    'POST /registry/import': ({ path }: { path: string }) => ({
      body: { ...seen, taken: path.includes('apply=true') },
    }),
  });
  show(<RegistryPage />, { permissions: ['registry.read', 'registry.keep'] });

  await userEvent.click(await screen.findByRole('button', { name: /导入/ }));
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, new File(['x'], '主体.csv'));
  expect(await screen.findByText(/将新增 1，修改 1，不变 0。尚未导入/)).toBeInTheDocument();
  const apply = screen.getAllByRole('button', { name: '导入' }).at(-1) as HTMLElement;
  await userEvent.click(apply);

  expect(await screen.findByText(/已导入 2 行/)).toBeInTheDocument();
  expect(calls.filter((each) => each.method === 'POST').map((each) => each.path)).toEqual([
    expect.stringContaining('apply=false'),
    expect.stringContaining('apply=true'),
  ]);
});

test('faults of a file name row, column and reason, and nothing can be taken', async () => {
  stubFetch({
    ...routes,
    'GET /registry/entries': { body: { items: [], next: null } },
    'POST /registry/import': {
      body: {
        rows: 1,
        made: 0,
        changed: 0,
        same: 0,
        faults: [
          { row: 2, column: '登记地', value: '别处', message: { zh: '请选择区域', en: 'choose an area' } },
        ],
        faultsTotal: 1,
        taken: false,
      },
    },
  });
  show(<RegistryPage />, { permissions: ['registry.read', 'registry.keep'], language: 'en' });

  await userEvent.click(await screen.findByRole('button', { name: /Import/ }));
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, new File(['x'], '主体.csv'));

  expect(await screen.findByText('choose an area')).toBeInTheDocument();
  expect(screen.getByText('登记地')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: 'Import' }).at(-1)).toBeDisabled();
});
