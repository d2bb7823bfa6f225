import { useTranslation } from 'react-i18next';
import type { EffectivePolicy } from '../api/types';
import { SeverityLabel } from '../ui/SeverityLabel';

export function AutoApprovalText({ rule }: { rule: EffectivePolicy['autoApproval']['value'] }) {
  const { t, i18n } = useTranslation();
  if (rule.severities.length === 0 && !rule.knownExploited && rule.epssAtLeast === undefined) {
    return <span className="quiet">{t('policy.nothingByItself')}</span>;
  }
  return (
    <ul className="plain-list">
      {rule.severities.length > 0 && (
        <li className="severities">
          {rule.severities.map((severity) => (
            <SeverityLabel key={severity} severity={severity} />
          ))}
        </li>
      )}
      {rule.knownExploited && <li>{t('policy.exploited')}</li>}
      {rule.epssAtLeast !== undefined && (
        <li>{t('policy.epss', { share: rule.epssAtLeast.toLocaleString(i18n.language, { style: 'percent' }) })}</li>
      )}
    </ul>
  );
}
