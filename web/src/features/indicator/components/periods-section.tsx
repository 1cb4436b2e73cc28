import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { useFreezePeriod } from '../api/freeze-period';
import { usePeriods } from '../api/get-periods';

export function PeriodsSection() {
  const { t } = useI18n();
  const { message } = App.useApp();
  const periods = usePeriods();
  const { policy } = usePolicy();
  const mayFreeze = useMay('period.freeze');
  const freeze = useFreezePeriod();
  const [year, setYear] = useState<number | null>(null);
  const [form] = Form.useForm<{ document: string }>();
  const leave = () => {
    setYear(null);
    form.resetFields();
    freeze.reset();
  };
  return (
    <Section title={t('policy.periods')} note={t('policy.periodsNote')}>
      {periods.isPending && <Loading rows={3} />}
      {periods.isError && <Failure failure={periods.error} retry={() => periods.refetch()} />}
      {periods.data !== undefined && (
        <Table
          size="small"
          rowKey="year"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={periods.data.items}
          columns={[
            { title: t('policy.year'), dataIndex: 'year' },
            {
              title: t('record.state'),
              render: (_, period) => (
                <span>
                  {period.state === 'FROZEN' ? <LockOutlined /> : <UnlockOutlined />}{' '}
                  {t(`policy.periodState.${period.state}`)}
                </span>
              ),
            },
            { title: t('policy.document'), render: (_, period) => period.document ?? '' },
            { title: t('common.time'), className: 'number', render: (_, period) => instant(period.frozenAt) },
            { title: t('common.by'), render: (_, period) => period.frozenBy ?? '' },
            {
              title: <span className="only-read">{t('common.actions')}</span>,
              render: (_, period) =>
                period.state === 'FROZEN' ? (
                  <HistoryButton
                    kind="period"
                    object={`${policy.id}/${period.year}`}
                    name={String(period.year)}
                  />
                ) : (
                  mayFreeze && (
                    <Button
                      size="small"
                      aria-label={t('policy.freezeTitle', { year: period.year })}
                      onClick={() => setYear(period.year)}
                    >
                      {t('policy.freeze')}
                    </Button>
                  )
                ),
            },
          ]}
        />
      )}
      <Modal
        open={year !== null}
        forceRender
        title={t('policy.freezeTitle', { year: year ?? '' })}
        onCancel={leave}
        onOk={() => form.submit()}
        okText={t('policy.freeze')}
        cancelText={t('common.cancel')}
        okButtonProps={{ loading: freeze.isPending }}
      >
        <div className="stack">
          <p>{t('policy.freezeNote')}</p>
          {freeze.isError && <Failure failure={freeze.error} />}
          <Form
            form={form}
            layout="vertical"
            onFinish={({ document }) => {
              if (year === null) return;
              freeze.mutate(
                { year, document: document.trim() },
                {
                  onSuccess: () => {
                    message.success(t('policy.frozen'));
                    leave();
                  },
                  onError: (failure) => setFieldErrors(form, failure, ['document']),
                },
              );
            }}
          >
            <Form.Item
              name="document"
              label={t('policy.document')}
              rules={[{ required: true, whitespace: true, message: t('common.required') }]}
            >
              <Input placeholder={t('policy.documentHint')} />
            </Form.Item>
          </Form>
        </div>
      </Modal>
    </Section>
  );
}
