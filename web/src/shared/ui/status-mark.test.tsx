import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '@/testing/show';
import { STATUSES } from '../api/types';
import { zhCN } from '../i18n/zh-CN';
import { StatusMark } from './status-mark';

test('every status is said in words and has a shape of its own', () => {
  show(
    STATUSES.map((status) => (
      <div key={status} data-testid={status}>
        <StatusMark status={status} />
      </div>
    )),
  );
  const shapes = STATUSES.map((status) => {
    const mark = screen.getByTestId(status);
    expect(mark).toHaveTextContent(zhCN[`status.${status}`]);
    return mark.querySelector('svg')?.innerHTML;
  });
  expect(new Set(shapes).size).toBe(STATUSES.length);
});
