import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  FieldTimeOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { QualificationView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';

const LOOKS = {
  VALID: { color: 'green', icon: <CheckCircleOutlined /> },
  ENDING: { color: 'orange', icon: <ClockCircleOutlined /> },
  EXPIRED: { color: 'red', icon: <CloseCircleOutlined /> },
  NOT_YET: { color: 'blue', icon: <FieldTimeOutlined /> },
} as const;

/** How a qualification stands: by colour, sign and word, with the days that are left. */
export function ValidityMark({ state, daysLeft }: Pick<QualificationView, 'state' | 'daysLeft'>) {
  const { t } = useI18n();
  const days =
    daysLeft === null
      ? ''
      : daysLeft < 0
        ? t('registry.daysOver', { n: -daysLeft })
        : t('registry.daysLeft', { n: daysLeft });
  return (
    <Tag color={LOOKS[state].color} icon={LOOKS[state].icon}>
      {t(`registry.validity.${state}`)}
      {days !== '' && ` · ${days}`}
    </Tag>
  );
}
