import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreezeRule, WindowRule } from '../api/types';
import { viewersZone } from '../ui/moment';
import { SubmitForm } from '../ui/Submit';
import { DraftPreview } from './DraftPreview';
import { NewRule } from './NewRule';
import type { PartForm } from './Part';
import { Removable } from './Removable';
import { emptyDraft, isComplete, ruleOf } from './windowDraft';
import { WindowFields } from './WindowFields';
import { WindowText } from './WindowText';

/** @param zone the customer's; the viewer's for what concerns several */
export function WindowsForm({ value, freezes, zone = viewersZone(), save }: PartForm<WindowRule[]> & { freezes: FreezeRule[]; zone: string | undefined }) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(value);
  return (
    <SubmitForm action={t('save')} isReady run={() => save(rules)}>
      <Removable items={rules} none={t('policy.noWindows')} remove={(rule) => setRules(rules.filter((one) => one !== rule))}>
        {(rule) => <WindowText rule={rule} />}
      </Removable>
      <NewWindow others={rules} freezes={freezes} zone={rules[0]?.timeZone ?? zone} add={(rule) => setRules([...rules, rule])} />
    </SubmitForm>
  );
}

interface NewWindowProps {
  others: WindowRule[];
  freezes: FreezeRule[];
  zone: string;
  add: (rule: WindowRule) => void;
}

function NewWindow({ others, freezes, zone, add }: NewWindowProps) {
  const { t } = useTranslation();
  const empty = () => emptyDraft(zone, new Date().toISOString().slice(0, 10));
  const [draft, setDraft] = useState(empty);
  const rule = isComplete(draft) ? ruleOf(draft, others.map(({ id }) => id)) : undefined;
  const take = () => {
    if (rule) {
      add(rule);
      setDraft(empty());
    }
  };
  return (
    <>
      <NewRule title={t('policy.newWindow')} isReady={Boolean(rule)} add={take}>
        <WindowFields draft={draft} set={setDraft} />
      </NewRule>
      <DraftPreview windows={rule ? [...others, rule] : others} freezes={freezes} />
    </>
  );
}
