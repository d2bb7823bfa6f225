import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  isReady: boolean;
  add: () => void;
  children: ReactNode;
}

/** What one more rule of a part needs, and the button that takes it into the list. */
export function NewRule({ title, isReady, add, children }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="new-rule">
      <legend>{title}</legend>
      {children}
      <div>
        <Button variant="secondary" isDisabled={!isReady} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
