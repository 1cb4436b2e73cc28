import type { AccessView, ReasonedView } from '../api/schema';
import { useRead } from '../api/use-read';
import { useI18n } from '../i18n/i18n';
import type { MessageKey } from '../i18n/zh-CN';
import { Failure } from './failure';
import { Loading } from './loading';

/** What somebody can see and do, and by which post and role. */
export function AccessExplained({ path }: { path: string }) {
  const { t, say } = useI18n();
  const access = useRead<AccessView>(path);
  if (access.isError) return <Failure failure={access.error} retry={() => access.refetch()} />;
  if (access.data === undefined) return <Loading rows={4} />;
  const { everything, areas, units, duties, permissions, without } = access.data;
  const places = (title: MessageKey, list: ReasonedView[]) =>
    list.length > 0 && (
      <>
        <dt>{t(title)}</dt>
        {list.map((each) => (
          <dd key={each.code}>
            {say(each.name)}
            <Why each={each} />
          </dd>
        ))}
      </>
    );
  return (
    <div className="stack">
      <dl className="facts">
        {everything && (
          <>
            <dt>{t('access.sees')}</dt>
            <dd>{t('access.everything')}</dd>
          </>
        )}
        {!everything && areas.length + units.length + duties.length === 0 && (
          <>
            <dt>{t('access.sees')}</dt>
            <dd>{t('access.nothing')}</dd>
          </>
        )}
        {places('access.areas', areas)}
        {places('access.units', units)}
        {places('access.duties', duties)}
        <dt>{t('access.may')}</dt>
        {permissions.length === 0 && <dd>{t('common.none')}</dd>}
        {byReason(permissions).map((alike) => (
          <dd key={alike[0]?.code}>
            {alike.map((each) => say(each.name)).join(t('common.comma'))}
            <Why each={alike[0]} />
          </dd>
        ))}
      </dl>
      <details>
        <summary>{t('access.mayNot', { n: without.length })}</summary>
        <p className="quiet">{without.map((each) => say(each.name)).join(t('common.comma'))}</p>
      </details>
    </div>
  );
}

/** Rights that come from the same posts and roles stand together. */
function byReason(rights: ReasonedView[]): ReasonedView[][] {
  const alike = new Map<string, ReasonedView[]>();
  for (const right of rights) {
    const why = right.why.map(({ zh }) => zh).join('\n');
    alike.set(why, [...(alike.get(why) ?? []), right]);
  }
  return [...alike.values()];
}

function Why({ each }: { each: ReasonedView | undefined }) {
  const { say } = useI18n();
  return (
    <>
      {each?.why.map((why) => (
        <div key={why.zh} className="quiet">
          {say(why)}
        </div>
      ))}
    </>
  );
}
