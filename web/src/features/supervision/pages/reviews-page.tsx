import { PlusOutlined } from '@ant-design/icons';
import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { ReviewMadeView, TaskReview } from '@/shared/api/schema';
import { send, useChange, usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant } from '@/shared/lib/dates';
import { DialogButton } from '@/shared/ui/dialog-button';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { PagedTable } from '@/shared/ui/paged-table';
import { ReviewState } from '../components/review-state';
import '../supervision.css';

/** Reviews by period, the newest first. */
export function ReviewsPage() {
  const { t } = useI18n();
  const runs = useMay('case.manage');
  const pages = usePages<TaskReview>('/reviews');
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{t('menu.reviews')}</h1>
        {runs && (
          <DialogButton
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            label={t('review.open')}
            dialog={(close) => <OpenDialog onClose={close} />}
          />
        )}
      </div>
      <section className="section" aria-label={t('menu.reviews')}>
        <PagedTable<TaskReview>
          name={t('review.list')}
          pages={pages}
          rowKey="id"
          empty={t('review.none')}
          columns={[
            {
              title: t('review.title'),
              render: (_, each) => (
                <div className="task-title">
                  <Link to={`/reviews/${each.id}`}>{each.title}</Link>
                </div>
              ),
            },
            {
              title: t('review.period'),
              className: 'number',
              render: (_, { from, to }) => t('task.period', { from, to }),
            },
            { title: t('task.state'), render: (_, { closedAt }) => <ReviewState closedAt={closedAt} /> },
            { title: t('common.by'), render: (_, { by, at }) => `${by} ${instant(at)}` },
          ]}
        />
      </section>
    </>
  );
}

interface Given {
  title: string;
  period: [Dayjs, Dayjs];
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { today } = usePolicy();
  const navigate = useNavigate();
  const required = useRequired();
  const open = useChange(
    ({ title, period: [from, to] }: Given) =>
      send<ReviewMadeView>('POST', '/reviews', { title, from: from.format(DATE), to: to.format(DATE) }),
    ['reviews', 'ledger'],
  );
  const month = dayjs(today).startOf('month');
  return (
    <DialogForm<Given>
      title={t('review.open')}
      okText={t('review.open')}
      note={t('review.openNote')}
      fields={['title', 'from', 'to']}
      initial={{ period: [month, month.endOf('month')] }}
      onSubmit={async (given) => {
        const { id } = await open.mutateAsync(given);
        navigate(`/reviews/${id}`);
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('review.title')} extra={t('review.titleHelp')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="period"
        label={t('review.period')}
        rules={[{ required: true, message: required.message }]}
      >
        <DatePicker.RangePicker style={{ width: '100%' }} />
      </Form.Item>
    </DialogForm>
  );
}
