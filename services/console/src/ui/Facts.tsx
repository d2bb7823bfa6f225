import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from '@patternfly/react-core';
import type { ReactNode } from 'react';

/** Names and values; what has no value is left out. */
export function Facts({ facts, narrow }: { facts: [string, ReactNode][]; narrow?: boolean }) {
  return (
    <DescriptionList isCompact isHorizontal={narrow} columnModifier={narrow ? undefined : { default: '1Col', md: '2Col', xl: '3Col' }}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <DescriptionListGroup key={name}>
            <DescriptionListTerm>{name}</DescriptionListTerm>
            <DescriptionListDescription>{value}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
    </DescriptionList>
  );
}
