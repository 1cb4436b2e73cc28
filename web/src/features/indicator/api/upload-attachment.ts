import { useMutation } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Attachment } from '@/shared/api/types';

export const attachmentHref = (id: string) => `/api/attachments/${encodeURIComponent(id)}`;

export const useUploadAttachment = () =>
  useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return request<Attachment>('/attachments', { method: 'POST', form });
    },
  });
