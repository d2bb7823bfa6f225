import { Alert, Button, type ButtonProps } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** A button for what takes a moment and needs no question; it says beside it what went wrong. */
export function ActionButton({ run, variant, children }: { run: () => Promise<unknown>; variant?: ButtonProps['variant']; children: ReactNode }) {
  const action = useMutation({ mutationFn: run });
  return (
    <span className="action-button">
      <Button variant={variant} isInline={variant === 'link'} isLoading={action.isPending} isDisabled={action.isPending} onClick={() => action.mutate()}>
        {children}
      </Button>
      {action.error && <Alert isInline isPlain variant="danger" title={action.error.message} />}
    </span>
  );
}
