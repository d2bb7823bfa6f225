import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectivePolicy } from '../api/types';
import { SubmitForm } from '../ui/Submit';
import type { PartForm } from './Part';

export function RestartForm({ value, save }: PartForm<EffectivePolicy['restart']['value']>) {
  const { t } = useTranslation();
  const [machine, setMachine] = useState(value.machine);
  return (
    <SubmitForm action={t('save')} isReady run={() => save({ ...value, machine })}>
      <Checkbox id="restart-machine" label={t('policy.restartMachine')} isChecked={machine} onChange={(_, on) => setMachine(on)} />
    </SubmitForm>
  );
}
