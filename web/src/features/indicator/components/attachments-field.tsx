import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import type { Attachment } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { size } from '@/shared/lib/figures';
import { Failure } from '@/shared/ui/failure';
import { attachmentHref, useUploadAttachment } from '../api/upload-attachment';

interface Props {
  value?: Attachment[];
  onChange?: (attachments: Attachment[]) => void;
}

/** Files that back a record. Each is sent as soon as it is chosen. */
export function AttachmentsField({ value = [], onChange }: Props) {
  const { t } = useI18n();
  const upload = useUploadAttachment();
  const input = useRef<HTMLInputElement>(null);

  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    let all = value;
    for (const file of files) {
      try {
        all = [...all, await upload.mutateAsync(file)];
        onChange?.(all);
      } catch {
        return; // Shown below.
      }
    }
  };

  return (
    <div className="stack">
      <div className="row">
        <input
          ref={input}
          type="file"
          multiple
          style={{ display: 'none' }}
          onChange={add}
          aria-label={t('entry.attach')}
        />
        <Button
          icon={<PaperClipOutlined />}
          loading={upload.isPending}
          onClick={() => input.current?.click()}
        >
          {t('entry.attach')}
        </Button>
        <span className="quiet">{t('entry.attachHint')}</span>
      </div>
      {upload.isError && <Failure failure={upload.error} />}
      {value.length > 0 && (
        <ul className="plain-list">
          {value.map((attachment) => (
            <li key={attachment.id}>
              <a href={attachmentHref(attachment.id)}>{attachment.name}</a>{' '}
              <span className="quiet">{size(attachment.size)}</span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('entry.remove', { name: attachment.name })}
                onClick={() => onChange?.(value.filter((each) => each.id !== attachment.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
