import { Select } from 'antd';
import { useLocation } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { useView } from '@/shared/lib/use-view';

/** Shown where the page depends on the area. */
export function RegionPicker() {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const { pathname } = useLocation();
  const { region, change } = useView();
  if (pathname !== '/' && !pathname.startsWith('/indicators/')) return null;
  return (
    <Select
      className="region-picker"
      aria-label={t('view.region')}
      value={region}
      onChange={(code: string) => change({ region: code })}
      showSearch={{ optionFilterProp: 'label' }}
      options={policy.regions.map((each) => ({ value: each.code, label: say(each.name) }))}
    />
  );
}
