import { ActionGroup, Alert, Button, Form } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';

interface Props {
  action: string;
  isReady: boolean;
  run: () => Promise<unknown>;
  /** beside the button */
  other?: ReactNode;
  children: ReactNode;
}

/** A form that says what went wrong, and is not sent twice. */
export function SubmitForm({ action, isReady, run, other, children }: Props) {
  const submit = useMutation({ mutationFn: run });
  return (
    <Form
      className="submit-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !submit.isPending) {
          submit.mutate();
        }
      }}
    >
      {children}
      {submit.error && <Alert isInline variant="danger" title={submit.error.message} />}
      <ActionGroup>
        <Button type="submit" isDisabled={!isReady || submit.isPending} isLoading={submit.isPending}>
          {action}
        </Button>
        {other}
      </ActionGroup>
    </Form>
  );
}
