import { Tag } from 'antd';
import type { Text } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import './record-form.css';

/** What the document leaves open and the system has set, never shown without saying so. */
export function AssumptionList({ assumptions }: { assumptions: Text[] }) {
  const { t, say } = useI18n();
  if (assumptions.length === 0) return null;
  return (
    <div style={{ marginTop: 12 }}>
      <p className="quiet" style={{ margin: '0 0 4px' }}>
        {t('indicator.assumptionNote')}
      </p>
      <ul className="plain-list">
        {assumptions.map((assumption) => (
          <li key={assumption.zh} style={{ marginBottom: 4 }}>
            <Tag className="assumption">{t('indicator.assumption')}</Tag>
            {say(assumption)}
          </li>
        ))}
      </ul>
    </div>
  );
}
