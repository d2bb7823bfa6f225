import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreezeRule, WindowRule } from '../api/types';
import { TextField } from '../ui/Field';
import { instantIn, viewersZone } from '../ui/moment';
import { SubmitForm } from '../ui/Submit';
import { DraftPreview } from './DraftPreview';
import { FreezeText } from './FreezeText';
import { NewRule } from './NewRule';
import type { PartForm } from './Part';
import { Removable } from './Removable';

/** @param zone the customer's; the viewer's for what concerns several */
export function FreezesForm({ value, windows, zone = viewersZone(), save }: PartForm<FreezeRule[]> & { windows: WindowRule[]; zone: string | undefined }) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(value);
  return (
    <SubmitForm action={t('save')} isReady run={() => save(rules)}>
      <Removable items={rules} none={t('policy.noFreezes')} remove={(rule) => setRules(rules.filter((one) => one !== rule))}>
        {(rule) => <FreezeText rule={rule} zone={zone} />}
      </Removable>
      <NewFreeze zone={zone} add={(rule) => setRules([...rules, rule])} />
      <DraftPreview windows={windows} freezes={rules} />
    </SubmitForm>
  );
}

function NewFreeze({ zone, add }: { zone: string; add: (rule: FreezeRule) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const ready = reason.trim() !== '' && from !== '' && to > from;
  const take = () => {
    add({ reason: reason.trim(), from: instantIn(from, zone), to: instantIn(to, zone) });
    setReason('');
  };
  return (
    <NewRule title={t('policy.newFreeze')} isReady={ready} add={take}>
      <div className="field-grid">
        <TextField label={t('why.reason')} value={reason} set={setReason} />
        <TextField label={t('policy.freezeFrom')} help={t('time.inZone', { zone })} type="datetime-local" value={from} set={setFrom} />
        <TextField label={t('policy.freezeTo')} help={t('time.inZone', { zone })} type="datetime-local" value={to} set={setTo} />
      </div>
    </NewRule>
  );
}
