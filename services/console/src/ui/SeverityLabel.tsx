import SeverityCriticalIcon from '@patternfly/react-icons/dist/esm/icons/severity-critical-icon';
import SeverityImportantIcon from '@patternfly/react-icons/dist/esm/icons/severity-important-icon';
import SeverityMinorIcon from '@patternfly/react-icons/dist/esm/icons/severity-minor-icon';
import SeverityModerateIcon from '@patternfly/react-icons/dist/esm/icons/severity-moderate-icon';
import SeverityUndefinedIcon from '@patternfly/react-icons/dist/esm/icons/severity-undefined-icon';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../api/types';

const icons: Record<Severity, ComponentType> = {
  CRITICAL: SeverityCriticalIcon,
  HIGH: SeverityImportantIcon,
  MEDIUM: SeverityModerateIcon,
  LOW: SeverityMinorIcon,
  NOT_STATED: SeverityUndefinedIcon,
};

/** One colour, one shape and one word for each severity, the same everywhere. */
export function SeverityLabel({ severity, knownExploited }: { severity: Severity; knownExploited?: boolean }) {
  const { t } = useTranslation();
  const Icon = icons[severity];
  return (
    <span className="severity">
      <span className={`severity-icon severity-${severity.toLowerCase()}`}>
        <Icon />
      </span>
      {t(`severity.${severity}`)}
      {knownExploited && (
        <abbr className="known-exploited" title={t('severity.knownExploited')}>
          KEV
        </abbr>
      )}
    </span>
  );
}
