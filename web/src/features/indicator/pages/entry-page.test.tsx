import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { EntryPage } from './entry-page';

const open = () => show(<EntryPage />, { path: '/entry', at: '/entry?dataset=check' });

test('the form follows from the columns', () => {
  stubFetch({});
  open();
  expect(screen.getByLabelText(/列 no/)).toHaveAttribute('type', 'text');
  expect(screen.getByLabelText(/列 kind/)).toHaveAttribute('role', 'combobox');
  expect(screen.getByLabelText(/列 region/)).toHaveAttribute('role', 'combobox');
  expect(screen.getByLabelText(/列 passed/)).toHaveAttribute('role', 'combobox');
  expect(screen.getByLabelText(/列 score/)).toHaveAttribute('inputmode', 'decimal');
  expect(screen.getByLabelText(/列 count/)).toHaveAttribute('inputmode', 'numeric');
});

test('a number is sent exactly as it was typed', async () => {
  const calls = stubFetch({
    'POST /datasets/check/records': ({ body }) => ({
      status: 201,
      body: { dataset: 'check', key: 'N-1', ...(body as object) },
    }),
  });
  open();
  await userEvent.type(screen.getByLabelText(/列 no/), 'N-1');
  await userEvent.type(screen.getByLabelText(/列 score/), '86.300000000000000001');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('已入库：N-1')).toBeInTheDocument();
  const sent = calls.find(({ method }) => method === 'POST');
  expect(sent?.body).toEqual({ values: { no: 'N-1', score: '86.300000000000000001' }, attachments: [] });
});

test('what is plainly wrong is not sent', async () => {
  const calls = stubFetch({});
  open();
  await userEvent.type(screen.getByLabelText(/列 score/), '101');
  await userEvent.type(screen.getByLabelText(/列 count/), '1.5');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('必填项，请填写')).toBeInTheDocument();
  expect(await screen.findByText('不得大于 100')).toBeInTheDocument();
  expect(await screen.findByText('请填写整数')).toBeInTheDocument();
  expect(calls).toHaveLength(0);
});

test('what the server refuses stands at its field', async () => {
  stubFetch({
    'POST /datasets/check/records': {
      status: 422,
      body: {
        code: 'evidence.refused',
        title: '所填内容不合要求',
        errors: [{ field: 'no', code: 'evidence.x', message: '编号已停用' }],
      },
    },
  });
  open();
  await userEvent.type(screen.getByLabelText(/列 no/), 'N-1');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('编号已停用')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('有 1 处需要更正')).toBeInTheDocument());
});
