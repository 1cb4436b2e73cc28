import { Alert, Button, Form, Radio, Select, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import type { NoticeChoiceView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';

dayjs.extend(customParseFormat);

type Group = NoticeChoiceView['groups'][number];

const TIME = 'HH:mm';
const WAYS: readonly Group['byMail'][] = ['AT_ONCE', 'DIGEST', 'NEVER'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Given {
  language: NoticeChoiceView['language'];
  digestHour: number;
  quietFrom: Dayjs | null;
  quietUntil: Dayjs | null;
  byMail: Partial<Record<Group['group'], Group['byMail']>>;
}

/** How one wants to hear by mail. */
export function NoticeChoice() {
  const { t } = useI18n();
  const choice = useRead<NoticeChoiceView>('/me/notice-choice');
  return (
    <Section title={t('choice.title')} note={t('choice.note')}>
      {choice.isError && <Failure failure={choice.error} retry={() => choice.refetch()} />}
      {choice.isPending && <Loading rows={3} />}
      {choice.data !== undefined && <ChoiceForm choice={choice.data} />}
    </Section>
  );
}

const timeOf = (time: string | null) => (time === null ? null : dayjs(time, TIME));

function ChoiceForm({ choice }: { choice: NoticeChoiceView }) {
  const { t, say } = useI18n();
  const [form] = Form.useForm<Given>();
  const keep = useChange(
    ({ language, digestHour, quietFrom, quietUntil, byMail }: Given) =>
      send<NoticeChoiceView>('PUT', '/me/notice-choice', {
        language,
        digestHour,
        quietFrom: quietFrom?.format(TIME) ?? null,
        quietUntil: quietUntil?.format(TIME) ?? null,
        groups: choice.groups.map(({ group, byMail: before }) => ({
          group,
          byMail: byMail[group] ?? before,
        })),
      }),
    ['me'],
  );
  const where =
    choice.email === null ? t('choice.noAddress') : t('choice.address', { address: choice.email });
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      style={{ maxWidth: 560 }}
      initialValues={{
        language: choice.language,
        digestHour: choice.digestHour,
        quietFrom: timeOf(choice.quietFrom),
        quietUntil: timeOf(choice.quietUntil),
        byMail: Object.fromEntries(choice.groups.map((each) => [each.group, each.byMail])),
      }}
      onFinish={(given) =>
        keep.mutate(given, {
          onError: (failure) => setFieldErrors(form, failure, ['digestHour', 'quietFrom', 'quietUntil']),
        })
      }
    >
      <Form.Item>
        <Alert
          type={choice.mailOn && choice.email !== null ? 'info' : 'warning'}
          showIcon
          title={choice.mailOn ? where : t('choice.mailOff')}
        />
      </Form.Item>
      {choice.groups.map((each) => (
        <Form.Item
          key={each.group}
          name={['byMail', each.group]}
          label={say(each.name)}
          extra={each.fixed ? t('choice.fixed') : undefined}
        >
          <Radio.Group
            disabled={each.fixed}
            options={WAYS.map((value) => ({ value, label: t(`choice.${value}`) }))}
          />
        </Form.Item>
      ))}
      <Form.Item name="digestHour" label={t('choice.digestHour')}>
        <Select
          style={{ width: 120 }}
          options={HOURS.map((hour) => ({ value: hour, label: `${String(hour).padStart(2, '0')}:00` }))}
        />
      </Form.Item>
      <Form.Item name="quietFrom" label={t('choice.quietFrom')}>
        <TimePicker format={TIME} minuteStep={10} />
      </Form.Item>
      <Form.Item name="quietUntil" label={t('choice.quietUntil')} extra={t('choice.quietNote')}>
        <TimePicker format={TIME} minuteStep={10} />
      </Form.Item>
      <Form.Item name="language" label={t('choice.language')}>
        <Select
          style={{ width: 160 }}
          options={[
            { value: 'ZH', label: '中文' },
            { value: 'EN', label: 'English' },
          ]}
        />
      </Form.Item>
      {keep.isError && (
        <Form.Item>
          <Failure failure={keep.error} />
        </Form.Item>
      )}
      {keep.isSuccess && (
        <Form.Item>
          <Alert type="success" showIcon title={t('common.saved')} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={keep.isPending}>
        {t('common.save')}
      </Button>
    </Form>
  );
}
