import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetCsrf } from '@/shared/api/client';

// The machine may be busy with other work.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  forgetCsrf();
  localStorage.clear();
});
