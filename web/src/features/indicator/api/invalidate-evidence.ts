import type { QueryClient } from '@tanstack/react-query';

const UNTOUCHED = new Set(['me', 'server', 'policy', 'imports', 'import']);

/** After evidence has changed, every figure may have. */
export const invalidateEvidence = (client: QueryClient) =>
  client.invalidateQueries({ predicate: (query) => !UNTOUCHED.has(String(query.queryKey[0])) });
