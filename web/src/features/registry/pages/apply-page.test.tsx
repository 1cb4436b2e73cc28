import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { ApplyPage } from './apply-page';

afterEach(() => vi.unstubAllGlobals());

const form = { body: { areas: [{ code: '430626', name: { zh: '平江县', en: 'Pingjiang' } }] } };

async function fill() {
  await userEvent.type(await screen.findByLabelText('统一社会信用代码'), '91430600MA0000001X');
  await userEvent.type(screen.getByLabelText('企业名称'), '自助厂');
  await userEvent.click(screen.getByLabelText('所在县市区（园区）'));
  await userEvent.click(await screen.findByTitle('平江县'));
  await userEvent.type(screen.getByLabelText('联系人姓名'), '钱联络');
  await userEvent.type(screen.getByLabelText('电话'), '13900001234');
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
}

test('a firm applies and gets a number', async () => {
  stubFetch({
    'GET /registry/apply': form,
    'POST /registry/apply': { status: 202, body: { number: 'n-1' } },
  });
  show(<ApplyPage />, { permissions: [] });

  await fill();

  expect(await screen.findByText(/受理编号：n-1/)).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
}, 30_000);

test('what is wrong stands at its field, and a brake is said in words', async () => {
  let status = 422;
  stubFetch({
    'GET /registry/apply': form,
    'POST /registry/apply': () =>
      status === 422
        ? {
            status,
            body: {
              title: '填写有误',
              code: 'registry.form-refused',
              errors: [{ field: 'code', code: 'x', message: '校验码不符' }],
            },
          }
        : { status, body: { title: '申请过于频繁，请稍后再试', code: 'registry.too-many-applications' } },
  });
  show(<ApplyPage />, { permissions: [] });

  await fill();
  expect(await screen.findByText('校验码不符')).toBeInTheDocument();
  status = 429;
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));

  expect(await screen.findByText('申请过于频繁，请稍后再试')).toBeInTheDocument();
}, 30_000);
