import type { StoredFile } from '@/shared/api/types';

const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/ofd': 'OFD',
};

export const typeOf = ({ mediaType }: StoredFile): string => TYPES[mediaType] ?? mediaType;

export const isPicture = ({ mediaType }: StoredFile): boolean => mediaType.startsWith('image/');

/** Whether a browser shows it. */
export const isShown = (file: StoredFile): boolean => isPicture(file) || file.mediaType === 'application/pdf';

export const fileHref = (file: StoredFile, way: '' | '/preview' | '/thumbnail' = '') =>
  `/api/files/${encodeURIComponent(file.id)}${way}`;
