import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineRule, Severity } from '../api/types';
import { TextField } from '../ui/Field';
import { SubmitForm } from '../ui/Submit';
import { DeadlineText } from './DeadlineText';
import { NewRule } from './NewRule';
import type { PartForm } from './Part';
import { Removable } from './Removable';
import { SeverityChoice } from './SeverityChoice';

export function DeadlinesForm({ value, save }: PartForm<DeadlineRule[]>) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(value);
  return (
    <SubmitForm action={t('save')} isReady run={() => save(rules)}>
      <Removable items={rules} none={t('policy.noDeadlines')} remove={(rule) => setRules(rules.filter((one) => one !== rule))}>
        {(rule) => <DeadlineText rule={rule} />}
      </Removable>
      <NewDeadline add={(rule) => setRules([...rules, rule])} />
    </SubmitForm>
  );
}

function NewDeadline({ add }: { add: (rule: DeadlineRule) => void }) {
  const { t } = useTranslation();
  const [framework, setFramework] = useState('');
  const [days, setDays] = useState('14');
  const [severities, setSeverities] = useState<Severity[]>([]);
  const [knownExploited, setKnownExploited] = useState(false);
  const ready = framework.trim() !== '' && Number(days) > 0 && (severities.length > 0 || knownExploited);
  const take = () => {
    add({ framework: framework.trim(), severities, knownExploited, within: `PT${Math.round(Number(days) * 24)}H` });
    setFramework('');
  };
  return (
    <NewRule title={t('policy.newDeadline')} isReady={ready} add={take}>
      <div className="field-grid">
        <TextField label={t('policy.framework')} value={framework} set={setFramework} />
        <TextField label={t('policy.withinDays')} type="number" min={1} step="any" value={days} set={setDays} />
      </div>
      <SeverityChoice value={severities} set={setSeverities} knownExploited={knownExploited} setKnownExploited={setKnownExploited} />
    </NewRule>
  );
}
