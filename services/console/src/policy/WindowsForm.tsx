import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowRule } from '../api/types';
import { viewersZone } from '../ui/moment';
import { SubmitForm } from '../ui/Submit';
import { NewRule } from './NewRule';
import type { PartForm } from './Part';
import { Removable } from './Removable';
import { emptyDraft, isComplete, ruleOf } from './windowDraft';
import { WindowFields } from './WindowFields';
import { WindowText } from './WindowText';

/** @param zone the customer's; the viewer's for what concerns several */
export function WindowsForm({ value, zone = viewersZone(), save }: PartForm<WindowRule[]> & { zone: string | undefined }) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(value);
  return (
    <SubmitForm action={t('save')} isReady run={() => save(rules)}>
      <Removable items={rules} none={t('policy.noWindows')} remove={(rule) => setRules(rules.filter((one) => one !== rule))}>
        {(rule) => <WindowText rule={rule} />}
      </Removable>
      <NewWindow taken={rules.map(({ id }) => id)} zone={rules[0]?.timeZone ?? zone} add={(rule) => setRules([...rules, rule])} />
    </SubmitForm>
  );
}

function NewWindow({ taken, zone, add }: { taken: string[]; zone: string; add: (rule: WindowRule) => void }) {
  const { t } = useTranslation();
  const empty = () => emptyDraft(zone, new Date().toISOString().slice(0, 10));
  const [draft, setDraft] = useState(empty);
  const take = () => {
    add(ruleOf(draft, taken));
    setDraft(empty());
  };
  return (
    <NewRule title={t('policy.newWindow')} isReady={isComplete(draft)} add={take}>
      <WindowFields draft={draft} set={setDraft} />
    </NewRule>
  );
}
