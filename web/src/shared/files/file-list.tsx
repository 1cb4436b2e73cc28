import { DeleteOutlined, DownloadOutlined, EyeOutlined, FileOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { StoredFile } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { size } from '@/shared/lib/figures';
import { HistoryButton } from '@/shared/ui/history-button';
import { fileHref, isPicture, isShown, typeOf } from './file-words';
import './file-list.css';

interface Props {
  files: StoredFile[];
  /** Where a file can be taken off the list. */
  remove?: (file: StoredFile) => void;
}

/** Files of something: a small picture of each, what it is, who brought it, and what can be done. */
export function FileList({ files, remove }: Props) {
  const { t } = useI18n();
  const [shown, setShown] = useState<StoredFile | null>(null);
  return (
    <>
      <ul className="file-list" aria-label={t('files.list')}>
        {files.map((file) => (
          <li key={file.id}>
            <Thumbnail file={file} />
            <div className="file-words">
              <span className="file-name">{file.name}</span>
              <span className="quiet">
                {[typeOf(file), size(file.size), file.by, instant(file.at)].join(' · ')}
              </span>
            </div>
            <div className="file-doings">
              {isShown(file) && (
                <Button
                  type="text"
                  icon={<EyeOutlined />}
                  aria-label={t('files.preview', { name: file.name })}
                  onClick={() => setShown(file)}
                />
              )}
              <Button
                type="text"
                icon={<DownloadOutlined />}
                href={fileHref(file)}
                aria-label={t('files.download', { name: file.name })}
              />
              {remove === undefined && <HistoryButton kind="file" object={file.id} name={file.name} />}
              {remove !== undefined && (
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('entry.remove', { name: file.name })}
                  onClick={() => remove(file)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={shown !== null}
        title={shown?.name}
        width={900}
        footer={null}
        destroyOnHidden
        onCancel={() => setShown(null)}
      >
        {shown !== null && <Preview file={shown} />}
      </Modal>
    </>
  );
}

/** Some files have none; then a sign stands there. */
function Thumbnail({ file }: { file: StoredFile }) {
  const [none, setNone] = useState(!isShown(file));
  return (
    <span className="file-thumbnail" aria-hidden="true">
      {none ? (
        <FileOutlined />
      ) : (
        <img src={fileHref(file, '/thumbnail')} alt="" loading="lazy" onError={() => setNone(true)} />
      )}
    </span>
  );
}

function Preview({ file }: { file: StoredFile }) {
  const { t } = useI18n();
  const [failed, setFailed] = useState(false);
  if (failed) return <p role="alert">{t('files.notShown')}</p>;
  return isPicture(file) ? (
    <img
      className="file-picture"
      src={fileHref(file, '/preview')}
      alt={file.name}
      onError={() => setFailed(true)}
    />
  ) : (
    <iframe className="file-document" src={fileHref(file, '/preview')} title={file.name} />
  );
}
