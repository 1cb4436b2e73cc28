import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props extends Pick<ButtonProps, 'type' | 'icon' | 'danger'> {
  label: string;
  dialog: (close: () => void) => ReactNode;
}

/** An act that first asks for something. */
export function DialogButton({ label, dialog, ...look }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && dialog(() => setOpen(false))}
    </>
  );
}
