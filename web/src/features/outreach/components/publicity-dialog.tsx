import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { request } from '@/shared/api/client';
import type { PracticePageView, PublicityView, SupportingPolicyPageView } from '@/shared/api/schema';
import { useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { ClausesSelect } from './clauses';
import { useLinkRule } from './link-rule';

export const KINDS = ['EVENT', 'ARTICLE', 'BROADCAST', 'TRAINING', 'OPEN_DAY', 'OTHER'] as const;

interface Given {
  kind: PublicityView['kind'];
  title: string;
  from: Dayjs;
  until?: Dayjs | null;
  responsible: string;
  place?: string;
  links?: { name?: string; url?: string }[];
  clauses?: string[];
  practice?: string;
  supporting?: string;
}

interface Props {
  known: PublicityView | null;
  day?: string;
  onDone?: (made: PublicityView) => void;
  onClose: () => void;
}

const PATH = '/outreach/publicity';
const MOST_LINKS = 10;

export function PublicityDialog({ known, day, onDone, onClose }: Props) {
  const { t } = useI18n();
  const required = useRequired();
  const keep = useChange(
    ({ from, until, ...given }: Given) =>
      request<PublicityView>(known === null ? PATH : `${PATH}/${known.id}`, {
        method: known === null ? 'POST' : 'PUT',
        json: { ...given, from: from.format(DATE), until: until?.format(DATE) },
        ifMatch: known === null ? undefined : `"${known.version}"`,
      }),
    ['outreach', 'ledger'],
  );
  return (
    <DialogForm<Given>
      title={t(known === null ? 'outreach.publicityAdd' : 'common.edit')}
      okText={t('common.save')}
      fields={[
        'kind',
        'title',
        'from',
        'until',
        'responsible',
        'place',
        'links',
        'clauses',
        'practice',
        'supporting',
      ]}
      initial={initialOf(known, day)}
      onSubmit={async (given) => {
        const made = await keep.mutateAsync(given);
        onDone?.(made);
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('outreach.publicityTitle')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t('outreach.kind')} rules={[required]}>
        <Select options={KINDS.map((kind) => ({ value: kind, label: t(`outreach.kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item
        name="from"
        label={t('outreach.firstDay')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="until" label={t('outreach.lastDay')} extra={t('outreach.lastDayHelp')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="responsible" label={t('outreach.responsible')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="place" label={t('outreach.place')}>
        <Input maxLength={200} />
      </Form.Item>
      <Links />
      <Form.Item name="clauses" label={t('outreach.clauses')}>
        <ClausesSelect />
      </Form.Item>
      <Subjects known={known} />
    </DialogForm>
  );
}

function Links() {
  const { t } = useI18n();
  const link = useLinkRule();
  return (
    <Form.List name="links">
      {(fields, { add, remove }, { errors }) => (
        <Form.Item label={t('outreach.links')}>
          <div className="stack">
            {fields.map((field, n) => (
              <div key={field.key} className="row">
                <Form.Item name={[field.name, 'name']} noStyle>
                  <Input
                    maxLength={200}
                    style={{ width: 140 }}
                    aria-label={t('outreach.linkName', { n: n + 1 })}
                    placeholder={t('outreach.linkName', { n: n + 1 })}
                  />
                </Form.Item>
                <Form.Item name={[field.name, 'url']} rules={[link]} style={{ marginBottom: 0, flex: 1 }}>
                  <Input
                    maxLength={500}
                    inputMode="url"
                    aria-label={t('outreach.linkUrl', { n: n + 1 })}
                    placeholder="https://"
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('outreach.linkRemove', { n: n + 1 })}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            {fields.length < MOST_LINKS && (
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t('outreach.linkAdd')}
              </Button>
            )}
            <Form.ErrorList errors={errors} />
          </div>
        </Form.Item>
      )}
    </Form.List>
  );
}

/** What it is about, of what was published. */
function Subjects({ known }: { known: PublicityView | null }) {
  const { t } = useI18n();
  const published = { state: 'PUBLISHED', limit: 200 };
  const practices = useRead<PracticePageView>('/outreach/practices', published);
  const policies = useRead<SupportingPolicyPageView>('/outreach/policies', published);
  const options = (
    items: { id: string; title: string }[] | undefined,
    chosen: { id: string; title: string } | null | undefined,
  ) => {
    const all = items ?? [];
    const more = chosen && !all.some((each) => each.id === chosen.id) ? [chosen] : [];
    return [...more, ...all].map((each) => ({ value: each.id, label: each.title }));
  };
  return (
    <>
      <Form.Item name="practice" label={t('outreach.aboutPractice')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options(practices.data?.items, known?.practice)}
        />
      </Form.Item>
      <Form.Item name="supporting" label={t('outreach.aboutPolicy')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={options(policies.data?.items, known?.supporting)}
        />
      </Form.Item>
    </>
  );
}

function initialOf(known: PublicityView | null, day: string | undefined): Partial<Given> {
  if (known === null) return { from: toDay(day) ?? undefined };
  return {
    kind: known.kind,
    title: known.title,
    from: toDay(known.from) ?? undefined,
    until: toDay(known.until),
    responsible: known.responsible,
    place: known.place ?? undefined,
    links: known.links,
    clauses: known.clauses,
    practice: known.practice?.id,
    supporting: known.supporting?.id,
  };
}
