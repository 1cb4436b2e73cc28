import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { ReasonDialog } from '@/shared/ui/reason-dialog';

interface Props {
  title: string;
  note?: string;
  danger?: boolean;
  primary?: boolean;
  /** Whether it has to be said why. */
  because?: boolean;
  onTurn: (reason?: string) => Promise<unknown>;
}

/** Something that is done to a thing, once somebody said so twice or said why. */
export function TurnButton({ title, note, danger, primary, because = false, onTurn }: Props) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const type = primary ? 'primary' : 'default';
  if (!because) {
    return (
      <Popconfirm
        title={title}
        description={note}
        okText={t('outreach.sure')}
        cancelText={t('common.cancel')}
        // What went wrong stands on the page.
        onConfirm={() => onTurn().catch(() => undefined)}
      >
        <Button type={type} danger={danger}>
          {title}
        </Button>
      </Popconfirm>
    );
  }
  return (
    <>
      <Button type={type} danger={danger} onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking && (
        <ReasonDialog
          title={title}
          note={note}
          danger={danger}
          onSubmit={onTurn}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
