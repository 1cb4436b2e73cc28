import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { InboxItemView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { PagedTable } from '@/shared/ui/paged-table';
import { useClaimSteps } from '../api/claim-steps';
import { type Claimed, ClaimResult } from './claim-result';
import { inboxColumns } from './inbox-columns';
import { InboxFilters } from './inbox-filters';
import type { InboxFilter } from './use-inbox-view';

interface Props {
  filter: InboxFilter;
  change: (next: Partial<InboxFilter>) => void;
}

const keyOfItem = (item: InboxItemView) => item.step?.id ?? item.id;

/** One part of the inbox; what nobody has taken can be taken there, several at once. */
export function InboxList({ filter, change }: Props) {
  const { t, say } = useI18n();
  const mayWork = useMay('case.work');
  const { view, process, words, overdue } = filter;
  const pages = usePages<InboxItemView>('/inbox', {
    view,
    process,
    words,
    overdue: overdue ? 'true' : null,
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const [claimed, setClaimed] = useState<Claimed | null>(null);
  const claim = useClaimSteps();
  const items = pages.all ?? [];
  const claimable = view === 'UNCLAIMED' && mayWork;
  const there = items.filter((item) => chosen.includes(keyOfItem(item)));
  const take = () =>
    claim.mutate(
      there.flatMap(({ id, step }) => (step === null ? [] : [{ caseId: id, step: step.id }])),
      {
        onSuccess: (answer) => {
          setClaimed({ answer, items: there });
          setChosen([]);
        },
      },
    );
  return (
    <div className="stack">
      <InboxFilters filter={filter} change={change} items={items} />
      {claimable && items.length > 0 && (
        <Button
          type="primary"
          icon={<CheckOutlined aria-hidden="true" />}
          disabled={there.length === 0}
          loading={claim.isPending}
          onClick={take}
        >
          {t('claim.chosen', { n: there.length })}
        </Button>
      )}
      {claim.isError && <Failure failure={claim.error} />}
      {claimed !== null && <ClaimResult claimed={claimed} onClose={() => setClaimed(null)} />}
      <PagedTable<InboxItemView>
        name={t(`inbox.view.${view}`)}
        pages={pages}
        rowKey={keyOfItem}
        empty={t(`inbox.none.${view}`)}
        columns={inboxColumns(view, t, say)}
        selection={
          claimable
            ? {
                selectedRowKeys: chosen,
                onChange: (keys) => setChosen(keys.map(String)),
                getTitleCheckboxProps: () => ({ 'aria-label': t('claim.chooseAll') }),
                getCheckboxProps: (item) => ({ 'aria-label': t('claim.choose', { name: say(item.title) }) }),
              }
            : undefined
        }
      />
    </div>
  );
}
