import { Alert, Button, type ButtonProps, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** on the button that opens it, and on the one that does it */
  action: string;
  title: string;
  /** what will be when it is done */
  children: ReactNode;
  run: () => Promise<unknown>;
  variant?: ButtonProps['variant'];
  isDisabled?: boolean;
  isReady?: boolean;
}

/** A button for what should not be done by a slip: it says what will happen, and does it at the second click. */
export function Confirm({ action, title, children, run, variant = 'secondary', isDisabled, isReady = true }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const close = () => {
    setOpen(false);
    setError(undefined);
  };
  const confirm = async () => {
    setRunning(true);
    setError(undefined);
    try {
      await run();
      close();
    } catch (caught) {
      setError(caught);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      <Button variant={variant === 'danger' ? 'secondary' : variant} isDanger={variant === 'danger'} isInline={variant === 'link'} isDisabled={isDisabled} onClick={() => setOpen(true)}>
        {action}
      </Button>
      <Modal isOpen={open} onClose={close} variant="small" aria-labelledby="confirm-title" aria-describedby="confirm-body">
        <ModalHeader title={title} labelId="confirm-title" />
        <ModalBody id="confirm-body">
          {children}
          {error instanceof Error && <Alert variant="danger" isInline title={error.message} />}
        </ModalBody>
        <ModalFooter>
          <Button variant={variant === 'danger' ? 'danger' : 'primary'} isLoading={running} isDisabled={running || !isReady} onClick={() => void confirm()}>
            {action}
          </Button>
          <Button variant="link" onClick={close}>
            {t('cancel')}
          </Button>
        </ModalFooter>
      </Modal>
    </>
  );
}
