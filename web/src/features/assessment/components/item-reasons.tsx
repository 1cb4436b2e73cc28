import { Link } from 'react-router';
import type { SheetItemView, SheetSourceView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';

interface Where {
  region?: string;
  asOf: string;
}

function pathOf(source: SheetSourceView, { region, asOf }: Where): string | null {
  switch (source.kind) {
    case 'INDICATOR':
      return `/indicators/${source.id}?asOf=${asOf}${region ? `&region=${region}` : ''}`;
    case 'ROUND':
      return `/cases/${source.id}`;
    case 'TASK':
      return `/tasks/${source.id}`;
    default:
      return null;
  }
}

/** The records that made points. */
export function Sources({ sources, ...where }: Where & { sources: SheetSourceView[] }) {
  const { say } = useI18n();
  return (
    <ul>
      {sources.map((source) => {
        const path = pathOf(source, where);
        return (
          <li key={`${source.kind} ${source.id}`}>
            {path === null ? say(source.words) : <Link to={path}>{say(source.words)}</Link>}
          </li>
        );
      })}
    </ul>
  );
}

/** Why an item has its points: rule, reckoning, records. */
export function ItemReasons({ item, ...where }: Where & { item: SheetItemView }) {
  const { t, say } = useI18n();
  return (
    <dl className="reasons">
      <dt>{t('assessment.rule')}</dt>
      <dd>{say(item.rule)}</dd>
      {item.clause && (
        <>
          <dt>{t('assessment.clause')}</dt>
          <dd>{item.clause}</dd>
        </>
      )}
      <dt>{t('assessment.reckoning')}</dt>
      <dd>{say(item.reckoning)}</dd>
      {item.sources.length > 0 && (
        <>
          <dt>{t('assessment.sources')}</dt>
          <dd>
            <Sources sources={item.sources} {...where} />
          </dd>
        </>
      )}
    </dl>
  );
}
