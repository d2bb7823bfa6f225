import { Checkbox } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../api/types';

const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_STATED'] as const satisfies Severity[];

interface Props {
  value: Severity[];
  set: (severities: Severity[]) => void;
  knownExploited: boolean;
  setKnownExploited: (on: boolean) => void;
}

export function SeverityChoice({ value, set, knownExploited, setKnownExploited }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{t('policy.concerns')}</legend>
      <div className="severities">
        {severities.map((severity) => (
          <Checkbox
            key={severity}
            id={id + severity}
            label={t(`severity.${severity}`)}
            isChecked={value.includes(severity)}
            onChange={(_, on) => set(on ? [...value, severity] : value.filter((one) => one !== severity))}
          />
        ))}
      </div>
      <Checkbox id={`${id}kev`} label={t('policy.exploited')} isChecked={knownExploited} onChange={(_, on) => setKnownExploited(on)} />
    </fieldset>
  );
}
