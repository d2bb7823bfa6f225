import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportTarget } from '../api/types';
import { Field, TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { type Credential, credentialsOf, putTarget, type SentTo, sentTo } from './targets';

/** Where a system is and what opens it. What opens it is never shown again, so it is said anew whenever the target changes. */
export function TargetForm({ targets, change, done }: { targets: ExportTarget[]; change?: ExportTarget; done: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const free = sentTo.filter((one) => !targets.some(({ system }) => system === one));
  const [system, setSystem] = useState<SentTo | undefined>((change?.system as SentTo | undefined) ?? free[0]);
  const [url, setUrl] = useState(change?.url ?? '');
  const [said, setSaid] = useState<Partial<Record<Credential, string>>>({});
  const needed: readonly Credential[] = system ? credentialsOf[system] : [];
  const ready = system !== undefined && url.trim() !== '' && needed.every((one) => said[one]?.trim());
  const put = async () => {
    if (system) {
      await putTarget(system, url.trim(), Object.fromEntries(needed.map((one) => [one, said[one]?.trim() ?? ''])), change);
      await queries.invalidateQueries({ queryKey: ['billing', 'targets'] });
      done();
    }
  };
  return (
    <SubmitForm action={t('save')} isReady={ready} run={put}>
      {!change && (
        <Field label={t('period.system')} isRequired>
          {(id) => (
            <FormSelect id={id} value={system} onChange={(_, value) => setSystem(value as SentTo)}>
              {free.map((one) => (
                <FormSelectOption key={one} value={one} label={t(`psa.${one}`)} />
              ))}
            </FormSelect>
          )}
        </Field>
      )}
      <TextField label={t('webhook.url')} help={t('target.urlHelp')} value={url} set={setUrl} isRequired />
      {needed.map((one) => (
        <TextField
          key={one}
          label={t(`target.credential.${one}`)}
          type="password"
          value={said[one] ?? ''}
          set={(value) => setSaid({ ...said, [one]: value })}
          isRequired
        />
      ))}
      <p className="quiet">{t('target.credentialsWhat')}</p>
    </SubmitForm>
  );
}
