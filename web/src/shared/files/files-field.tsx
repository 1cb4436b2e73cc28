import { PaperClipOutlined, PauseOutlined, PlayCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import type { StoredFile } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { size } from '@/shared/lib/figures';
import { Failure } from '@/shared/ui/failure';
import { FileList } from './file-list';
import { type Transfer, useTransfers } from './use-transfers';

interface Props {
  /** Where the server takes them. */
  place: string;
  label: string;
  hint?: string;
  value?: StoredFile[];
  onChange?: (files: StoredFile[]) => void;
}

/** Files that belong to what is being filled in. Each is sent as soon as it is chosen. */
export function FilesField({ place, label, hint, value = [], onChange }: Props) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const newest = useRef(value);
  newest.current = value;
  const put = (files: StoredFile[]) => {
    newest.current = files;
    onChange?.(files);
  };
  const { transfers, add, pause, goOn, cancel } = useTransfers(place, (file) =>
    put([...newest.current, file]),
  );
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div className="stack">
      <div className="row">
        <input
          ref={input}
          type="file"
          multiple
          style={{ display: 'none' }}
          onChange={choose}
          aria-label={label}
        />
        <Button icon={<PaperClipOutlined />} onClick={() => input.current?.click()}>
          {label}
        </Button>
        <span className="quiet">{t('files.taken')}</span>
        {hint !== undefined && <span className="quiet">{hint}</span>}
      </div>
      {transfers.map((transfer) => (
        <UnderWay key={transfer.id} transfer={transfer} pause={pause} goOn={goOn} cancel={cancel} />
      ))}
      {value.length > 0 && (
        <FileList files={value} remove={(file) => put(newest.current.filter(({ id }) => id !== file.id))} />
      )}
    </div>
  );
}

interface UnderWayProps {
  transfer: Transfer;
  pause: (id: number) => void;
  goOn: (id: number) => void;
  cancel: (id: number) => void;
}

function UnderWay({ transfer, pause, goOn, cancel }: UnderWayProps) {
  const { t } = useI18n();
  const { id, name, sent, total, state, failure, pausable } = transfer;
  const percent = total === 0 ? 0 : Math.floor((sent / total) * 100);
  const stopped = state === 'paused' || state === 'failed';
  return (
    <div className="stack">
      <div className="row">
        <span className="file-name">{name}</span>
        <span className="quiet number">{t('import.uploaded', { sent: size(sent), total: size(total) })}</span>
        <span className="quiet" role="status">
          {t(`files.state.${state}`)}
        </span>
        {pausable && !stopped && (
          <Button
            size="small"
            icon={<PauseOutlined />}
            aria-label={t('files.pause', { name })}
            onClick={() => pause(id)}
          />
        )}
        {stopped && (
          <Button
            size="small"
            icon={<PlayCircleOutlined />}
            aria-label={t('files.goOn', { name })}
            onClick={() => goOn(id)}
          />
        )}
        <Button
          size="small"
          icon={<StopOutlined />}
          aria-label={t('files.cancel', { name })}
          onClick={() => cancel(id)}
        />
      </div>
      <Progress
        percent={percent}
        status={state === 'failed' ? 'exception' : 'normal'}
        aria-label={t('files.progress', { name })}
      />
      {failure !== undefined && <Failure failure={failure} />}
    </div>
  );
}
