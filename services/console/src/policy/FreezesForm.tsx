import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreezeRule } from '../api/types';
import { TextField } from '../ui/Field';
import { Moment } from '../ui/Moment';
import { SubmitForm } from '../ui/Submit';
import { NewRule } from './NewRule';
import type { PartForm } from './Part';
import { Removable } from './Removable';

export function FreezesForm({ value, save }: PartForm<FreezeRule[]>) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(value);
  return (
    <SubmitForm action={t('save')} isReady run={() => save(rules)}>
      <Removable items={rules} none={t('policy.noFreezes')} remove={(rule) => setRules(rules.filter((one) => one !== rule))}>
        {(rule) => (
          <>
            <strong>{rule.reason}</strong>: <Moment at={rule.from} /> – <Moment at={rule.to} />
          </>
        )}
      </Removable>
      <NewFreeze add={(rule) => setRules([...rules, rule])} />
    </SubmitForm>
  );
}

function NewFreeze({ add }: { add: (rule: FreezeRule) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const ready = reason.trim() !== '' && from !== '' && to > from;
  const take = () => {
    add({ reason: reason.trim(), from: new Date(from).toISOString(), to: new Date(to).toISOString() });
    setReason('');
  };
  return (
    <NewRule title={t('policy.newFreeze')} isReady={ready} add={take}>
      <div className="field-grid">
        <TextField label={t('why.reason')} value={reason} set={setReason} />
        <TextField label={t('policy.freezeFrom')} type="datetime-local" value={from} set={setFrom} />
        <TextField label={t('policy.freezeTo')} type="datetime-local" value={to} set={setTo} />
      </div>
    </NewRule>
  );
}
