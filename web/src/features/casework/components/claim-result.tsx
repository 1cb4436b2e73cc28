import { Alert } from 'antd';
import type { ClaimedView, InboxItemView } from '@/shared/api/schema';
import { type Translate, useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';

export interface Claimed {
  answer: ClaimedView[];
  /** As they stood in the list, which no longer shows what was taken. */
  items: InboxItemView[];
}

const REASONS: Record<string, MessageKey> = {
  'casework.step-over': 'claim.stepOver',
  'casework.step-taken': 'claim.stepTaken',
  'casework.not-yours': 'claim.notYours',
  'casework.four-eyes': 'claim.fourEyes',
  'casework.case-over': 'claim.caseOver',
  'casework.case-suspended': 'claim.caseSuspended',
  'casework.case-not-found': 'claim.missing',
  'casework.step-not-found': 'claim.missing',
};

function reason(code: string, t: Translate): string {
  const known = REASONS[code];
  return known === undefined ? t('claim.other', { code }) : t(known);
}

/** How many steps were taken, and which were not and why. */
export function ClaimResult({ claimed, onClose }: { claimed: Claimed; onClose: () => void }) {
  const { t, say } = useI18n();
  const refused = claimed.answer.flatMap(({ caseId, step, refused: code }) => {
    const item = claimed.items.find((each) => each.step?.id === step && each.id === caseId);
    return code === null || item === undefined ? [] : [{ item, code }];
  });
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      closable={{ onClose, 'aria-label': t('common.close') }}
      title={t('claim.taken', { n: claimed.answer.length - refused.length })}
      description={
        refused.length > 0 && (
          <>
            {t('claim.refused', { n: refused.length })}
            <ul>
              {refused.map(({ item, code }) => (
                <li key={item.step?.id}>
                  {item.number} {say(item.title)}
                  {t('common.colon')}
                  {reason(code, t)}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
