import { Button } from 'antd';
import { useState } from 'react';
import type { ContactWishView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';

/** What the firm asks to have changed of its contacts. */
export function ContactWishes({ entry }: { entry: string }) {
  const { t } = useI18n();
  const path = `/registry/entries/${entry}/contact-wishes`;
  const [refused, setRefused] = useState<string | null>(null);
  const wishes = useRead<ContactWishView[]>(path);
  const take = useChange((id: string) => send('POST', `${path}/${id}/take`), ['registry', 'ledger']);
  const refuse = useChange(
    ({ id, reason }: { id: string; reason: string }) => send('POST', `${path}/${id}/refuse`, { reason }),
    ['registry', 'ledger'],
  );
  if (wishes.isError) return <Failure failure={wishes.error} />;
  if (wishes.data === undefined || wishes.data.length === 0) return null;
  return (
    <Section title={t('registry.wishes')}>
      {take.isError && <Failure failure={take.error} />}
      <WideTable<ContactWishView>
        name={t('registry.tableOf', { name: t('registry.wishes') })}
        rowKey="id"
        dataSource={wishes.data}
        columns={[
          { title: t('registry.contactDuty'), dataIndex: 'duty' },
          { title: t('person.name'), dataIndex: 'name' },
          { title: t('person.phone'), dataIndex: 'phone' },
          { title: t('person.email'), dataIndex: 'email' },
          { title: t('common.by'), dataIndex: 'by' },
          { title: t('common.time'), className: 'number', render: (_, each) => instant(each.at) },
          {
            title: t('common.actions'),
            render: (_, each) => (
              <>
                <Button type="link" size="small" onClick={() => take.mutate(each.id)}>
                  {t('registry.takeWish')}
                </Button>
                <Button type="link" size="small" danger onClick={() => setRefused(each.id)}>
                  {t('registry.refuse')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {refused !== null && (
        <ReasonDialog
          longest={300}
          title={t('registry.refuse')}
          onSubmit={(reason) => refuse.mutateAsync({ id: refused, reason })}
          onClose={() => setRefused(null)}
        />
      )}
    </Section>
  );
}
