import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { OfferView } from '@/shared/api/schema';

/** Begins to set up an authenticator app; asked for once while the page is open. */
const offerQuery = queryOptions({
  queryKey: ['app-offer'],
  queryFn: () => request<OfferView>('/me/totp', { method: 'POST' }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnMount: 'always',
});

export const useAppOffer = () => useQuery(offerQuery);
