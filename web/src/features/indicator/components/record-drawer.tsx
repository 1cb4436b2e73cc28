import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { RecordView } from './record-view';
import { UnderlyingRecords } from './underlying-records';

/** What a drawer shows: a record, or the records behind a derived fact. */
export interface Shown {
  dataset: string;
  key: string;
  derived: boolean;
}

interface Props {
  shown: Shown | null;
  close: () => void;
}

export function RecordDrawer({ shown, close }: Props) {
  const { t, say } = useI18n();
  const { dataset } = usePolicy();
  const [inside, setInside] = useState<Shown | null>(null);
  const current = inside ?? shown;
  const info = current === null ? undefined : dataset(current.dataset);
  const leave = () => {
    setInside(null);
    close();
  };
  return (
    <Drawer
      open={shown !== null}
      onClose={leave}
      size="min(720px, 100vw)"
      destroyOnHidden
      title={
        current !== null && (
          <span className="row">
            {inside !== null && (
              <Button
                type="text"
                icon={<ArrowLeftOutlined />}
                aria-label={t('common.back')}
                onClick={() => setInside(null)}
              />
            )}
            <span>
              {info === undefined ? current.dataset : say(info.title)} {current.key}
            </span>
            {current.derived && <Tag>{t('evidence.derived')}</Tag>}
          </span>
        )
      }
    >
      {current !== null &&
        (current.derived ? (
          <UnderlyingRecords dataset={current.dataset} unit={current.key} open={setInside} />
        ) : (
          <RecordView
            key={`${current.dataset} ${current.key}`}
            dataset={current.dataset}
            recordKey={current.key}
          />
        ))}
    </Drawer>
  );
}
