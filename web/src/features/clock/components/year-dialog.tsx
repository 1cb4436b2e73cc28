import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input } from 'antd';
import type { CalendarYearView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { daysOf, type Holiday, holidaysOf } from './holidays';

interface Given {
  'source.zh': string;
  'source.en'?: string;
  reason: string;
  days: (Partial<Holiday> | undefined)[];
}

const whole = (given: Given['days']): Holiday[] =>
  given.map((each) => ({
    nameZh: each?.nameZh ?? '',
    nameEn: each?.nameEn ?? '',
    off: each?.off ?? null,
    worked: each?.worked ?? [],
  }));

/** Enters a whole year from its notice, holiday by holiday. */
export function YearDialog(props: { number: number; year: CalendarYearView | null; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const keep = useChange(
    (given: Given) =>
      send('PUT', `/calendar/${props.number}`, {
        revision: props.year?.revision ?? 0,
        sourceZh: given['source.zh'],
        sourceEn: given['source.en'],
        reason: given.reason,
        days: daysOf(whole(given.days)),
      }),
    ['calendar', 'deadline-rules'],
  );
  return (
    <DialogForm<Given>
      title={t('calendar.enterTitle', { year: props.number })}
      okText={t('common.save')}
      note={t('calendar.enterNote')}
      fields={['source.zh', 'source.en', 'reason']}
      initial={
        props.year === null
          ? { days: [{}] }
          : {
              'source.zh': props.year.source.zh,
              'source.en': props.year.source.en,
              days: holidaysOf(props.year.days),
            }
      }
      onSubmit={keep.mutateAsync}
      onClose={props.onClose}
    >
      <Form.Item name="source.zh" label={t('calendar.source')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="source.en" label={t('calendar.sourceEn')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.List name="days">
        {(holidays, { add, remove }) => (
          <>
            {holidays.map(({ key, name }) => (
              <fieldset key={key} className="holiday" style={{ border: 0, margin: 0, padding: 0 }}>
                <Form.Item name={[name, 'nameZh']} label={t('calendar.holiday')} rules={[required]}>
                  <Input maxLength={50} />
                </Form.Item>
                <Form.Item name={[name, 'nameEn']} label={t('calendar.holidayEn')}>
                  <Input maxLength={50} />
                </Form.Item>
                <Form.Item name={[name, 'off']} label={t('calendar.offDays')}>
                  <DatePicker.RangePicker style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name={[name, 'worked']} label={t('calendar.workedDays')}>
                  <DatePicker multiple style={{ width: '100%' }} />
                </Form.Item>
                <Button size="small" icon={<DeleteOutlined />} onClick={() => remove(name)}>
                  {t('calendar.removeHoliday')}
                </Button>
              </fieldset>
            ))}
            <Form.Item style={{ marginTop: 12 }}>
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t('calendar.addHoliday')}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
      <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
    </DialogForm>
  );
}
