import { useTranslation } from 'react-i18next';
import type { DeadlineRule } from '../api/types';
import { Duration } from '../ui/Moment';
import { SeverityLabel } from '../ui/SeverityLabel';

export function DeadlineText({ rule }: { rule: DeadlineRule }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{rule.framework}</strong>: <Duration iso={rule.within} />
      <span className="severities">
        {rule.severities.map((severity) => (
          <SeverityLabel key={severity} severity={severity} />
        ))}
        {rule.knownExploited && <span>{t('policy.exploited')}</span>}
      </span>
    </>
  );
}
