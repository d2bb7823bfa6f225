import { Button, type ButtonProps, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { type ReactNode, useId, useState } from 'react';

interface Props {
  action: string;
  /** what a screen reader says where the same action stands beside several things */
  label?: string;
  title: string;
  variant?: ButtonProps['variant'];
  /** the form; it begins anew each time */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a form. */
export function DialogButton({ action, label, title, variant = 'secondary', children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const close = () => setOpen(false);
  return (
    <>
      <Button variant={variant} isInline={variant === 'link'} aria-label={label} onClick={() => setOpen(true)}>
        {action}
      </Button>
      {open && (
        <Modal isOpen onClose={close} variant="medium" aria-labelledby={id}>
          <ModalHeader title={title} labelId={id} />
          <ModalBody>{children(close)}</ModalBody>
        </Modal>
      )}
    </>
  );
}
