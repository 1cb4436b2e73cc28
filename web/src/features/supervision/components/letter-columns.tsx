import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { LetterItemView } from '@/shared/api/schema';
import type { Text } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { LetterState } from './letter-state';

/** Columns of a list of pressing letters. */
export function letterColumns(t: Translate, say: (text: Text) => string): TableColumnsType<LetterItemView> {
  return [
    {
      title: t('letter.title'),
      render: (_, letter) => (
        <div className="task-title">
          <Link to={`/letters/${letter.id}`}>{letter.title}</Link>
          {letter.number !== null && <div className="quiet">{letter.number}</div>}
        </div>
      ),
    },
    { title: t('letter.pressed'), render: (_, { pressed }) => say(pressed.name) },
    { title: t('letter.pressing'), render: (_, { pressing }) => say(pressing.name) },
    { title: t('task.state'), render: (_, { state }) => <LetterState state={state} /> },
    { title: t('letter.sentAt'), className: 'number', render: (_, { sentAt }) => instant(sentAt) },
    { title: t('letter.repliedAt'), className: 'number', render: (_, { repliedAt }) => instant(repliedAt) },
  ];
}
