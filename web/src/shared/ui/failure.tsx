import { Alert, Button } from 'antd';
import { Problem } from '../api/client';
import { useI18n } from '../i18n/i18n';
import { problemWords } from '../lib/problem-words';

export function Failure({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { t } = useI18n();
  const problem = failure instanceof Problem ? failure : null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problemWords(failure, t)}
      description={
        problem !== null && (
          <div className="quiet">
            {problem.code !== '' && <span>{t('problem.code', { code: problem.code })} </span>}
            {problem.traceId !== null && <span>{t('problem.trace', { id: problem.traceId })}</span>}
          </div>
        )
      }
      action={
        retry !== undefined && (
          <Button size="small" onClick={retry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
