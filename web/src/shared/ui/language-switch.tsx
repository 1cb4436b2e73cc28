import { Segmented } from 'antd';
import { type Language, useI18n } from '../i18n/i18n';

export function LanguageSwitch() {
  const { language, change, t } = useI18n();
  return (
    <Segmented<Language>
      size="small"
      aria-label={t('app.language')}
      value={language}
      onChange={change}
      options={[
        { value: 'zh-CN', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
