import { Card, CardBody, CardHeader, CardTitle } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One subject of a page. */
export function Panel({ title, actions, children }: Props) {
  return (
    <Card isCompact className="panel">
      <CardHeader actions={actions ? { actions, hasNoOffset: true } : undefined}>
        <CardTitle component="h2">{title}</CardTitle>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
