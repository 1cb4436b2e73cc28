import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { UnitSelect } from '@/shared/ui/unit-select';

/** Units that cooperate, and what each is to do. */
export function CooperationField() {
  const { t } = useI18n();
  return (
    <Form.Item label={t('task.with')}>
      <Form.List name="with">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.map(({ key, name }) => (
              <div key={key} className="cooperation">
                <Form.Item name={[name, 'unit']} noStyle>
                  <UnitSelect label={t('task.withUnit', { n: name + 1 })} />
                </Form.Item>
                <Form.Item name={[name, 'what']} noStyle>
                  <Input
                    maxLength={200}
                    aria-label={t('task.withWhat', { n: name + 1 })}
                    placeholder={t('task.withWhat', { n: name + 1 })}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('task.withRemove', { n: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add({})}>
              {t('task.withAdd')}
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  );
}
