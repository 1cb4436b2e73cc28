import { PlusOutlined, ReloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useNavigate } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { useI18n } from '@/shared/i18n/i18n';
import { useWaiting } from '../api/get-waiting';
import { InboxList } from '../components/inbox-list';
import { type InboxView, useInboxView, VIEWS } from '../components/use-inbox-view';
import '../components/casework.css';

/** What there is to do, and what became of it. */
export function InboxPage() {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayBegin = useMay('case.start');
  const { filter, change } = useInboxView();
  const waiting = useWaiting();
  const count = (view: InboxView) =>
    view === 'MINE' ? (waiting?.mine ?? 0) : view === 'UNCLAIMED' ? (waiting?.unclaimed ?? 0) : 0;
  const title = (view: InboxView) => {
    const n = count(view);
    return n === 0 ? t(`inbox.view.${view}`) : t('inbox.viewWith', { view: t(`inbox.view.${view}`), n });
  };
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{t('menu.inbox')}</h1>
        <div className="row">
          <Button
            icon={<ReloadOutlined aria-hidden="true" />}
            onClick={() => client.invalidateQueries({ queryKey: ['inbox'] })}
          >
            {t('inbox.refresh')}
          </Button>
          {mayBegin && (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() => navigate('/cases/new')}
            >
              {t('menu.beginCase')}
            </Button>
          )}
        </div>
      </div>
      <section className="section" aria-label={t('menu.inbox')}>
        {waiting !== undefined && waiting.overdue > 0 && (
          <p className="inbox-overdue">{t('inbox.overdueMine', { n: waiting.overdue })}</p>
        )}
        <Tabs
          className="inbox-tabs"
          activeKey={filter.view}
          onChange={(key) => change({ view: key as InboxView })}
          destroyOnHidden
          items={VIEWS.map((view) => ({
            key: view,
            label: title(view),
            children: view === filter.view && <InboxList filter={filter} change={change} />,
          }))}
        />
      </section>
    </>
  );
}
