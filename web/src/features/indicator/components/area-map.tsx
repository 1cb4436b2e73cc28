import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { figure } from '@/shared/lib/figures';
import { useView } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';
import { useAreaScores } from '../api/get-area-scores';
import { placed } from './area-tiles';
import './area-map.css';

/** One tile for every area, all alike: places, words and shapes, but no colours that would rank them. */
export function AreaMap() {
  const { t, say } = useI18n();
  const { policy, areas, indicator, regionName } = usePolicy();
  const { asOf, knownOn, region, to } = useView();
  const choices = policy.indicators.filter((each) => !each.cityOnly);
  const [chosen, setChosen] = useState(choices[0]?.code ?? '');
  const scores = useAreaScores(asOf, knownOn);
  const info = indicator(chosen);

  if (choices.length === 0 || areas.length === 0) return null;
  const byRegion = new Map(
    scores.data?.areas.map((area) => [area.region, area.results.find((result) => result.code === chosen)]),
  );
  return (
    <div className="no-print">
      <Section
        title={t('overview.map')}
        note={t('overview.mapNote')}
        extra={
          <Select
            className="area-indicator"
            aria-label={t('overview.mapIndicator')}
            value={chosen}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.map((each) => ({ value: each.code, label: say(each.name) }))}
          />
        }
      >
        {scores.isError && <Failure failure={scores.error} retry={() => scores.refetch()} />}
        {scores.isPending && <Loading />}
        {scores.data !== undefined && scores.data.areas.length === 0 && (
          <EmptyNote>{t('status.NO_EVIDENCE')}</EmptyNote>
        )}
        {scores.data !== undefined && scores.data.areas.length > 0 && (
          <ul className="area-map">
            {placed(areas.map((area) => area.code)).map(({ code, column, row }) => {
              const result = byRegion.get(code);
              return (
                <li key={code} style={{ gridColumn: column, gridRow: row }}>
                  <Link to={to('/', { region: code })} aria-current={code === region ? 'true' : undefined}>
                    <span className="area-name">{say(regionName(code))}</span>
                    <b className="number">{figure(result?.value, info?.unit ?? 'COUNT')}</b>
                    <StatusMark status={result?.status ?? 'NO_EVIDENCE'} neutral />
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </div>
  );
}
