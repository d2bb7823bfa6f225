import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/Field';
import { durationParts } from '../ui/moment';
import { SubmitForm } from '../ui/Submit';
import type { PartForm } from './Part';

export function StaleAfterForm({ value, save }: PartForm<string>) {
  const { t } = useTranslation();
  const { days, hours } = durationParts(value);
  const [text, setText] = useState(String(days * 24 + hours));
  return (
    <SubmitForm action={t('save')} isReady={Number(text) >= 1} run={() => save(`PT${Math.round(Number(text))}H`)}>
      <TextField label={t('policy.staleHours')} help={t('policy.staleHelp')} type="number" min={1} value={text} set={setText} isRequired />
    </SubmitForm>
  );
}
