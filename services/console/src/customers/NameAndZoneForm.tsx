import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { ZoneField } from '../ui/ZoneField';
import { isZone } from '../ui/zones';

export interface NameAndZone {
  name: string;
  timeZone: string;
}

interface Props {
  action: string;
  /** of the name */
  label: string;
  initial: NameAndZone;
  save: (value: NameAndZone) => Promise<void>;
}

/** What a customer and a site are made of. */
export function NameAndZoneForm({ action, label, initial, save }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial.name);
  const [timeZone, setTimeZone] = useState(initial.timeZone);
  return (
    <SubmitForm action={action} isReady={name.trim() !== '' && isZone(timeZone)} run={() => save({ name: name.trim(), timeZone })}>
      <TextField label={label} value={name} set={setName} isRequired />
      <ZoneField label={t('customer.zone')} value={timeZone} set={setTimeZone} />
    </SubmitForm>
  );
}
