import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetCsrf } from '@/shared/api/client';

afterEach(() => {
  cleanup();
  forgetCsrf();
  localStorage.clear();
});
