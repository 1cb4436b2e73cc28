import type { ReactNode } from 'react';
import type { Status } from '../api/types';
import { useI18n } from '../i18n/i18n';
import './status-mark.css';

/** Every status has its own outline, so that it can be told without colour, on paper and by everyone. */
const SHAPES: Record<Status, ReactNode> = {
  ACHIEVED: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.5 8.2 7 10.7l4.5-5" fill="none" stroke="#fff" strokeWidth="1.8" />
    </>
  ),
  ON_TRACK: <path d="M8 1.5 15 8l-7 6.5V10.500H1v-5h7z" fill="currentColor" />,
  AT_RISK: (
    <>
      <path d="M8 1 15.500 14.500H.5z" fill="currentColor" />
      <path d="M8 5.500v4.500M8 11.300v1.700" stroke="#fff" strokeWidth="1.600" />
    </>
  ),
  BEHIND: <path d="M8 15 .5 2h15z" fill="currentColor" />,
  MISSED: (
    <>
      <rect x="1" y="1" width="14" height="14" fill="currentColor" />
      <path d="m4.500 4.500 7 7m0-7-7 7" stroke="#fff" strokeWidth="1.800" />
    </>
  ),
  NO_EVIDENCE: (
    <circle
      cx="8"
      cy="8"
      r="6.300"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.500"
      strokeDasharray="2.500 2"
    />
  ),
  NO_BASELINE: (
    <>
      <circle cx="8" cy="8" r="6.300" fill="none" stroke="currentColor" strokeWidth="1.500" />
      <path d="M8 1.700a6.300 6.300 0 0 1 0 12.600z" fill="currentColor" />
    </>
  ),
  NO_TARGET: <path d="M2 8h12" stroke="currentColor" strokeWidth="2.500" />,
};

interface Props {
  status: Status;
  /** Without colour, where a coloured mark would read as a ranking of areas. */
  neutral?: boolean;
  /** The shape alone, where the word stands beside it anyway. */
  bare?: boolean;
}

export function StatusMark({ status, neutral = false, bare = false }: Props) {
  const { t } = useI18n();
  return (
    <span className={`status ${neutral ? 'status-neutral' : `status-${status.toLowerCase()}`}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {SHAPES[status]}
      </svg>
      {!bare && <span>{t(`status.${status}`)}</span>}
    </span>
  );
}
