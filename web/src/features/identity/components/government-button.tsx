import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Failure } from '@/shared/ui/failure';
import { goToGovernment, type Purpose } from '../api/government';

export function GovernmentButton({
  label,
  purpose,
  block = false,
}: {
  label: string;
  purpose: Purpose;
  block?: boolean;
}) {
  const go = useMutation({ mutationFn: goToGovernment });
  return (
    <>
      {go.isError && <Failure failure={go.error} />}
      <Button block={block} loading={go.isPending} onClick={() => go.mutate(purpose)}>
        {label}
      </Button>
    </>
  );
}
