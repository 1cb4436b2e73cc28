import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { InboxItemView } from '@/shared/api/schema';
import type { Text } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { CaseState } from './case-state';
import { DueMark } from './due-mark';
import type { InboxView } from './use-inbox-view';

/** Columns of the inbox: what is done says when and how, what is open says until when. */
export function inboxColumns(
  view: InboxView,
  t: Translate,
  say: (text: Text | string | null | undefined) => string,
): TableColumnsType<InboxItemView> {
  const ended: TableColumnsType<InboxItemView> = [
    { title: t('inbox.doneAt'), className: 'number', render: (_, { step }) => instant(step?.doneAt) },
    { title: t('inbox.outcome'), render: (_, { step }) => say(step?.outcome) },
  ];
  const open: TableColumnsType<InboxItemView> = [
    { title: t('inbox.due'), render: (_, { step }) => step !== null && <DueMark dueAt={step.dueAt} /> },
    {
      title: t('step.assignee'),
      render: (_, { step }) => step !== null && (step.assignee ?? t('step.unclaimed')),
    },
  ];
  return [
    {
      title: t('case.title'),
      render: (_, item) => (
        <div className="inbox-case">
          <Link to={`/cases/${item.id}`}>{say(item.title)}</Link>
          <div className="quiet number">{item.number}</div>
        </div>
      ),
    },
    { title: t('case.process'), render: (_, item) => say(item.process.title) },
    { title: t('step.step'), render: (_, { step }) => (step === null ? '' : say(step.title)) },
    ...(view === 'DONE' ? ended : open),
    { title: t('step.unit'), render: (_, { step }) => (step === null ? '' : say(step.unit)) },
    { title: t('case.state'), render: (_, item) => <CaseState state={item.state} /> },
  ];
}
