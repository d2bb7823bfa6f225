import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A list of rules of which each can be taken out; adding is up to the form around it. */
export function Removable<T>({ items, none, remove, children }: { items: T[]; none: string; remove: (item: T) => void; children: (item: T) => ReactNode }) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return <p className="quiet">{none}</p>;
  }
  return (
    <ul className="plain-list">
      {items.map((item, index) => (
        <li key={index} className="row-between">
          <span>{children(item)}</span>
          <Button variant="link" isInline isDanger onClick={() => remove(item)}>
            {t('remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
