import { EyeOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { request } from '@/shared/api/client';
import type { ContactMaskView, ContactView, RegistryEntryView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { KeepActions } from './keep-actions';

interface Given {
  duty: string;
  name: string;
  phone?: string;
  email?: string;
}

/** Whom to call: masked until somebody asks, which goes onto the ledger. */
export function ContactSection({ entry }: { entry: RegistryEntryView }) {
  const { t } = useI18n();
  const [edited, setEdited] = useState<ContactView | 'new' | null>(null);
  const [clear, setClear] = useState<ContactView[] | null>(null);
  const path = `/registry/entries/${entry.id}/contacts`;
  const read = useChange(() => request<ContactView[]>(path), ['ledger']);
  const remove = useChange((id: string) => send('DELETE', `${path}/${id}`), ['registry', 'ledger']);
  const show = async () => setClear(await read.mutateAsync(undefined));
  const clearOf = (contact: ContactMaskView) => clear?.find((each) => each.id === contact.id);
  return (
    <Section
      title={t('registry.contacts')}
      note={t('registry.contactsNote')}
      extra={
        <div className="row">
          {entry.may.contact && entry.contacts.length > 0 && clear === null && (
            <Button icon={<EyeOutlined />} loading={read.isPending} onClick={() => void show()}>
              {t('registry.showContacts')}
            </Button>
          )}
          {entry.may.keep && (
            <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('registry.addContact')}
            </Button>
          )}
          {entry.may.wish && !entry.may.keep && (
            <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('registry.wishContact')}
            </Button>
          )}
        </div>
      }
    >
      {read.isError && <Failure failure={read.error} />}
      {remove.isError && <Failure failure={remove.error} />}
      {entry.contacts.length === 0 ? (
        <EmptyNote>
          {t(entry.may.keep || entry.may.wish ? 'registry.noContacts' : 'registry.contactsHidden')}
        </EmptyNote>
      ) : (
        <WideTable<ContactMaskView>
          name={t('registry.tableOf', { name: t('registry.contacts') })}
          rowKey="id"
          dataSource={entry.contacts}
          columns={[
            { title: t('registry.contactDuty'), dataIndex: 'duty' },
            { title: t('person.name'), render: (_, each) => clearOf(each)?.name ?? each.nameMask },
            { title: t('person.phone'), render: (_, each) => clearOf(each)?.phone ?? each.phoneMask },
            { title: t('person.email'), render: (_, each) => clearOf(each)?.email ?? each.emailMask },
            ...(entry.may.keep
              ? [
                  {
                    title: t('common.actions'),
                    render: (_: unknown, each: ContactMaskView) => {
                      const known = clearOf(each);
                      return (
                        <KeepActions
                          question={t('registry.removeContact')}
                          onEdit={known && (() => setEdited(known))}
                          onRemove={() => remove.mutate(each.id)}
                        />
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
      )}
      {edited !== null && (
        <ContactDialog
          entry={entry}
          contact={edited === 'new' ? null : edited}
          onDone={() => setClear(null)}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

interface DialogProps {
  entry: RegistryEntryView;
  contact: ContactView | null;
  onDone: () => void;
  onClose: () => void;
}

function ContactDialog({ entry, contact, onDone, onClose }: DialogProps) {
  const { t } = useI18n();
  const required = useRequired();
  const wish = !entry.may.keep;
  const base = `/registry/entries/${entry.id}`;
  const keep = useChange(
    (given: Given) =>
      contact === null
        ? send('POST', `${base}/${wish ? 'contact-wishes' : 'contacts'}`, given)
        : send('PUT', `${base}/contacts/${contact.id}`, given),
    ['registry', 'ledger'],
  );
  return (
    <DialogForm<Given>
      title={t(contact !== null ? 'common.edit' : wish ? 'registry.wishContact' : 'registry.addContact')}
      okText={t(wish ? 'registry.sendWish' : 'common.save')}
      note={wish ? t('registry.wishNote') : undefined}
      fields={['duty', 'name', 'phone', 'email']}
      initial={
        contact === null
          ? {}
          : {
              duty: contact.duty,
              name: contact.name,
              phone: contact.phone ?? undefined,
              email: contact.email ?? undefined,
            }
      }
      onSubmit={async (given) => {
        await keep.mutateAsync(given);
        onDone();
      }}
      onClose={onClose}
    >
      <Form.Item name="duty" label={t('registry.contactDuty')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="name" label={t('person.name')} rules={[required]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('person.phone')}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="email" label={t('person.email')}>
        <Input maxLength={254} autoComplete="off" />
      </Form.Item>
    </DialogForm>
  );
}
