import { Drawer } from 'antd';
import type { DutyView, UnitPeriodView, UnitView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ObjectHistory } from '@/shared/ui/object-history';
import { WideTable } from '@/shared/ui/wide-table';

/** Who answers for what in a unit, and what it was before. */
export function UnitDrawer({ unit, onClose }: { unit: UnitView; onClose: () => void }) {
  const { t, say } = useI18n();
  const duties = useRead<DutyView[]>(`/units/${unit.code}/duties`);
  const history = useRead<UnitPeriodView[]>(`/units/${unit.code}/history`);
  return (
    <Drawer open size={640} title={say(unit.name)} onClose={onClose}>
      <h2 className="drawer-head">{t('unit.duties')}</h2>
      {duties.isError && <Failure failure={duties.error} />}
      {duties.isPending && <Loading rows={3} />}
      {duties.data !== undefined && (
        <dl className="facts">
          {duties.data.map((each) => (
            <div key={each.duty} className="fact">
              <dt>{t(`duty.${each.duty}`)}</dt>
              <dd>
                {each.people.length === 0
                  ? t('unit.nobody')
                  : each.people.map((who) => `${who.name}（${who.post}）`).join(t('common.comma'))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h2 className="drawer-head">{t('unit.history')}</h2>
      {history.isError && <Failure failure={history.error} />}
      {history.data !== undefined && (
        <WideTable<UnitPeriodView>
          name={t('unit.history')}
          rowKey="from"
          dataSource={history.data}
          columns={[
            { title: t('common.from'), className: 'number', dataIndex: 'from' },
            {
              title: t('unit.unit'),
              render: (_, each) => (each.closed ? t('unit.closed') : say(each.name)),
            },
            { title: t('unit.kind'), render: (_, each) => t(`unit.kind.${each.kind}`) },
            { title: t('unit.parent'), render: (_, each) => each.parent ?? '' },
            { title: t('common.reason'), render: (_, each) => each.reason ?? '' },
            { title: t('common.by'), dataIndex: 'by' },
          ]}
        />
      )}
      <h2 className="drawer-head">{t('ledger.onLedger')}</h2>
      <ObjectHistory kind="unit" objects={[unit.code]} />
    </Drawer>
  );
}
