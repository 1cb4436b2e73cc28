import { Button, Popconfirm } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  /** Asked before the row is removed. */
  question: string;
  onEdit?: () => void;
  onRemove: () => void;
}

/** What whoever keeps the register may do with one row of a section. */
export function KeepActions({ question, onEdit, onRemove }: Props) {
  const { t } = useI18n();
  return (
    <>
      {onEdit !== undefined && (
        <Button type="link" size="small" onClick={onEdit}>
          {t('common.edit')}
        </Button>
      )}
      <Popconfirm
        title={question}
        okText={t('registry.remove')}
        cancelText={t('common.cancel')}
        onConfirm={onRemove}
      >
        <Button type="link" size="small" danger>
          {t('registry.remove')}
        </Button>
      </Popconfirm>
    </>
  );
}
