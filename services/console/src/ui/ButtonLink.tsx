import { Button, type ButtonProps } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that looks like what it is for: something is done there. */
export function ButtonLink({ to, variant, children }: { to: string; variant?: ButtonProps['variant']; children: ReactNode }) {
  return (
    <Button variant={variant} component={(props) => <Link {...props} to={to} />}>
      {children}
    </Button>
  );
}
