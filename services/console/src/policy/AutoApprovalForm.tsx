import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectivePolicy } from '../api/types';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import type { PartForm } from './Part';
import { SeverityChoice } from './SeverityChoice';

export function AutoApprovalForm({ value, save }: PartForm<EffectivePolicy['autoApproval']['value']>) {
  const { t } = useTranslation();
  const [severities, setSeverities] = useState(value.severities);
  const [knownExploited, setKnownExploited] = useState(value.knownExploited);
  const [epss, setEpss] = useState(value.epssAtLeast === undefined ? '' : String(value.epssAtLeast * 100));
  return (
    <SubmitForm
      action={t('save')}
      isReady
      run={() => save({ severities, knownExploited, epssAtLeast: epss === '' ? undefined : Number(epss) / 100 })}
    >
      <SeverityChoice value={severities} set={setSeverities} knownExploited={knownExploited} setKnownExploited={setKnownExploited} />
      <TextField label={t('policy.epssField')} help={t('policy.epssHelp')} type="number" min={0} max={100} step="any" value={epss} set={setEpss} />
    </SubmitForm>
  );
}
