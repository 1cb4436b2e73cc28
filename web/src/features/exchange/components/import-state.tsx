import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
  QuestionCircleFilled,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ImportFileState, ImportState } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';

const SIGNS: Record<ImportState | ImportFileState, ReactNode> = {
  WAITING: <ClockCircleOutlined />,
  READING: <LoadingOutlined />,
  READY: <QuestionCircleFilled style={{ color: '#a25a00' }} />,
  DONE: <CheckCircleFilled style={{ color: '#1a7336' }} />,
  REFUSED: <CloseCircleFilled style={{ color: '#a3142a' }} />,
  FAILED: <CloseCircleFilled style={{ color: '#a3142a' }} />,
  CANCELLED: <StopOutlined />,
  RETRACTED: <StopOutlined />,
  UNCHANGED: <MinusCircleOutlined />,
  IGNORED: <MinusCircleOutlined />,
};

export function ImportStateMark({ state }: { state: ImportState | ImportFileState }) {
  const { t } = useI18n();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">{SIGNS[state]}</span> {t(`import.state.${state}`)}
    </span>
  );
}
