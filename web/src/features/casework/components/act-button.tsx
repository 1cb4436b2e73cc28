import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useCaseAct, useCaseAtHand } from '../api/use-case-act';

interface Props extends Pick<ButtonProps, 'type' | 'icon'> {
  label: string;
  /** Below the case. */
  path: string;
}

/** An act that needs nothing but to be wanted. */
export function ActButton({ label, path, ...look }: Props) {
  const act = useCaseAct();
  const { refused } = useCaseAtHand();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      {...look}
      loading={busy}
      onClick={async () => {
        setBusy(true);
        await act(label, path).catch(refused);
        setBusy(false);
      }}
    >
      {label}
    </Button>
  );
}
