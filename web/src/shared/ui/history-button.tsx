import { HistoryOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useI18n } from '../i18n/i18n';
import { ObjectHistory } from './object-history';

interface Props {
  kind: string;
  object: string;
  /** What people call the object. */
  name: string;
}

/** Opens what the ledger says of an object. */
export function HistoryButton({ kind, object, name }: Props) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const title = t('ledger.of', { name });
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<HistoryOutlined />}
        aria-label={title}
        onClick={() => setOpen(true)}
      />
      <Drawer
        open={open}
        size="min(640px, 100vw)"
        title={title}
        destroyOnHidden
        onClose={() => setOpen(false)}
      >
        <ObjectHistory kind={kind} objects={[object]} />
      </Drawer>
    </>
  );
}
