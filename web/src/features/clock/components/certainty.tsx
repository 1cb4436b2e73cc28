import { Tag } from 'antd';
import type { RuleVersionView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';

const COLOURS = { READ: 'green', EXCERPT: 'blue', MEMORY: 'gold' } as const;

/** How well a figure is known, in words; what nobody read is to be confirmed until somebody has. */
export function CertaintyMark({ version }: { version: RuleVersionView }) {
  const { t } = useI18n();
  const { certainty, confirmed } = version;
  if (confirmed === null) return <Tag color={COLOURS[certainty]}>{t(`rule.certainty.${certainty}`)}</Tag>;
  return (
    <span title={[confirmed.document, confirmed.note].filter(Boolean).join(' · ')}>
      <Tag color="green">{t('rule.confirmed')}</Tag>
      <span className="quiet">
        {t('rule.confirmedBy', { name: confirmed.by, at: instant(confirmed.at) })}
      </span>
    </span>
  );
}
