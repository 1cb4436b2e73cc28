import { Alert, App, Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem } from '@/shared/api/client';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { Dataset, RecordDetail, RecordRevision, StoredFile } from '@/shared/api/types';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { NOTHING } from '@/shared/lib/figures';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { useView } from '@/shared/lib/use-view';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ObjectHistory } from '@/shared/ui/object-history';
import { useCorrectRecord } from '../api/correct-record';
import { useRecord } from '../api/get-record';
import { useRetractRecord } from '../api/retract-record';
import {
  ATTACHMENTS,
  fieldNames,
  fieldsOf,
  REASON,
  type RecordFields,
  RecordForm,
  valuesOf,
} from './record-form';
import { valueWords } from './value-words';

/** One record with all its revisions, and what may be done to it. */
export function RecordView({ dataset, recordKey }: { dataset: string; recordKey: string }) {
  const { t } = useI18n();
  const policy = usePolicy();
  const record = useRecord(dataset, recordKey);
  const [doing, setDoing] = useState<'correct' | 'retract' | null>(null);
  const mayCorrect = useMay('record.correct');
  const mayRetract = useMay('record.retract');
  const info = policy.dataset(dataset);

  if (record.isPending) return <Loading />;
  if (record.isError && record.data === undefined) {
    return <Failure failure={record.error} retry={() => record.refetch()} />;
  }
  if (record.data === undefined) return null;
  const detail = record.data;
  const current = detail.record.state === 'CURRENT';
  const changeable = current && info !== undefined && !info.derived;
  const reload = () => {
    setDoing(null);
    void record.refetch();
  };

  return (
    <div className="stack">
      {doing === 'correct' && info !== undefined ? (
        <Correction
          key={detail.tag}
          info={info}
          detail={detail}
          tag={detail.tag}
          leave={() => setDoing(null)}
          reload={reload}
        />
      ) : (
        <>
          <div className="row">
            <Tag color={current ? 'blue' : undefined}>
              {current ? t('record.current') : t('record.retracted')}
            </Tag>
            <span className="quiet">{t('evidence.revision', { n: detail.record.revision })}</span>
            {changeable && mayCorrect && (
              <Button size="small" onClick={() => setDoing('correct')}>
                {t('record.correct')}
              </Button>
            )}
            {changeable && mayRetract && (
              <Button size="small" danger onClick={() => setDoing('retract')}>
                {t('record.retract')}
              </Button>
            )}
          </div>
          <Content detail={detail} info={info} />
          <Feeds detail={detail} />
          <h3>{t('record.attachments')}</h3>
          {detail.record.attachments.length === 0 ? (
            <p className="quiet">{t('record.noAttachments')}</p>
          ) : (
            <FileList files={detail.record.attachments} />
          )}
          <h3>{t('record.history')}</h3>
          <History history={detail.history} info={info} />
          <h3>{t('ledger.onLedger')}</h3>
          <ObjectHistory kind="record-act" objects={detail.history.map((each) => String(each.act))} />
        </>
      )}
      {doing === 'retract' && (
        <Retraction
          dataset={dataset}
          recordKey={recordKey}
          tag={detail.tag}
          leave={() => setDoing(null)}
          reload={reload}
        />
      )}
    </div>
  );
}

function Content({ detail, info }: { detail: RecordDetail; info: Dataset | undefined }) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  const { values } = detail.record;
  const codes = info?.columns.map((column) => column.code) ?? Object.keys(values);
  return (
    <dl className="pairs">
      {codes.map((code) => {
        const column = info?.columns.find((each) => each.code === code);
        return (
          <div key={code} style={{ display: 'contents' }}>
            <dt>{column === undefined ? code : say(column.title)}</dt>
            <dd>
              {valueWords(column, values[code], { policy, say, t }) || NOTHING}
              {values[code] !== undefined && column?.unit ? ` ${column.unit}` : ''}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Feeds({ detail }: { detail: RecordDetail }) {
  const { t, say } = useI18n();
  const { indicator } = usePolicy();
  const { to } = useView();
  return (
    <>
      <h3>{t('record.feeds')}</h3>
      {detail.feeds.length === 0 ? (
        <p className="quiet">{t('record.feedsNone')}</p>
      ) : (
        <ul className="plain-list beside">
          {detail.feeds.map((feed) => {
            const info = indicator(feed.indicator);
            return (
              <li key={feed.indicator}>
                <Link to={to(`/indicators/${feed.indicator}`)}>{info ? say(info.name) : feed.indicator}</Link>{' '}
                <span className="quiet number">
                  {info?.kind === 'COUNT'
                    ? t('record.feed', { n: feed.numerator })
                    : t('record.feedParts', { n: feed.numerator, of: feed.denominator })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function History({ history, info }: { history: RecordRevision[]; info: Dataset | undefined }) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  const newestFirst = [...history].sort((a, b) => b.revision - a.revision);
  const words = { policy, say, t };
  return (
    <ol className="plain-list stack">
      {newestFirst.map((entry, index) => {
        const before = newestFirst[index + 1]?.values ?? null;
        const changed =
          entry.values === null || before === null
            ? []
            : [...new Set([...Object.keys(entry.values), ...Object.keys(before)])].filter(
                (code) => entry.values?.[code] !== before[code],
              );
        return (
          <li key={entry.revision}>
            <div>
              <b>{t('evidence.revision', { n: entry.revision })}</b> {t(`record.kind.${entry.kind}`)}{' '}
              <span className="quiet">
                {instant(entry.at)} {entry.by}
              </span>
            </div>
            {entry.reason !== null && (
              <div>
                {t('common.reason')}
                {t('common.colon')}
                {entry.reason}
              </div>
            )}
            {changed.map((code) => {
              const column = info?.columns.find((each) => each.code === code);
              return (
                <div key={code}>
                  {column === undefined ? code : say(column.title)}
                  {t('common.colon')}
                  <b>{valueWords(column, entry.values?.[code], words) || NOTHING}</b>{' '}
                  <span className="quiet">
                    ({t('record.was', { value: valueWords(column, before?.[code], words) || NOTHING })})
                  </span>
                </div>
              );
            })}
            {entry.importId !== null && (
              <div className="quiet">
                {entry.file !== null &&
                  t('record.originFile', { file: entry.file, row: entry.row ?? NOTHING })}{' '}
                <Link to={`/imports/${encodeURIComponent(entry.importId)}`}>{t('record.openImport')}</Link>
              </div>
            )}
            {entry.attachments.length > 0 && <FileList files={entry.attachments} />}
          </li>
        );
      })}
    </ol>
  );
}

const overtaken = (failure: unknown): boolean => failure instanceof Problem && failure.status === 412;

function Overtaken({ reload }: { reload: () => void }) {
  const { t } = useI18n();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('record.changed')}
      action={
        <Button size="small" onClick={reload}>
          {t('record.reload')}
        </Button>
      }
    />
  );
}

interface CorrectionProps {
  info: Dataset;
  detail: RecordDetail;
  tag: string;
  leave: () => void;
  reload: () => void;
}

function Correction({ info, detail, tag, leave, reload }: CorrectionProps) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const [form] = Form.useForm<RecordFields>();
  const correct = useCorrectRecord(info.code, detail.record.key);

  const submit = (fields: RecordFields) =>
    correct.mutate(
      {
        tag,
        values: valuesOf(info, { ...fieldsOf(info, detail.record.values), ...fields }),
        reason: String(fields[REASON] ?? '').trim(),
        attachments: ((fields[ATTACHMENTS] as StoredFile[] | undefined) ?? []).map(({ id }) => id),
      },
      {
        onSuccess: () => {
          message.success(t('record.corrected'));
          leave();
        },
        onError: (failure) => {
          setFieldErrors(form, failure, fieldNames(info));
          if (failure instanceof Problem) {
            const reason = failure.errors.filter(({ field }) => field === 'reason');
            if (reason.length > 0)
              form.setFields([{ name: REASON, errors: reason.map((each) => each.message) }]);
          }
        },
      },
    );

  return (
    <>
      <h3>{t('record.correctTitle')}</h3>
      {overtaken(correct.error) && <Overtaken reload={reload} />}
      <RecordForm
        form={form}
        dataset={info}
        initial={{ ...fieldsOf(info, detail.record.values), [ATTACHMENTS]: detail.record.attachments }}
        correcting
        failure={overtaken(correct.error) ? null : correct.error}
        pending={correct.isPending}
        submit={submit}
        extra={<Button onClick={leave}>{t('common.cancel')}</Button>}
      />
    </>
  );
}

interface RetractionProps {
  dataset: string;
  recordKey: string;
  tag: string;
  leave: () => void;
  reload: () => void;
}

function Retraction({ dataset, recordKey, tag, leave, reload }: RetractionProps) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const retract = useRetractRecord(dataset, recordKey);

  const submit = ({ reason }: { reason: string }) =>
    retract.mutate(
      { tag, reason: reason.trim() },
      {
        onSuccess: () => {
          message.success(t('record.retractedDone'));
          leave();
        },
        onError: (failure) => setFieldErrors(form, failure, ['reason']),
      },
    );

  return (
    <Modal
      open
      title={t('record.retractTitle')}
      onCancel={leave}
      onOk={() => form.submit()}
      okText={t('record.retract')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: true, loading: retract.isPending }}
    >
      <div className="stack">
        <p>{t('record.retractNote')}</p>
        {overtaken(retract.error) ? (
          <Overtaken reload={reload} />
        ) : (
          retract.isError && <Failure failure={retract.error} />
        )}
        <Form form={form} layout="vertical" onFinish={submit}>
          <Form.Item
            name="reason"
            label={t('common.reason')}
            rules={[{ required: true, whitespace: true, message: t('common.required') }]}
          >
            <Input.TextArea rows={3} placeholder={t('record.reasonHint')} autoFocus />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
