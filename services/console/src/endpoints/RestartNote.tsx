import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Endpoint } from '../api/types';

export function RestartNote({ requirement }: { requirement: Endpoint['restart'] }) {
  const { t } = useTranslation();
  if (!requirement) {
    return <span className="quiet">{t('restart.UNKNOWN')}</span>;
  }
  const text = t(`restart.${requirement}`);
  return requirement === 'NONE' || requirement === 'UNKNOWN' ? (
    <span className="quiet">{text}</span>
  ) : (
    <Label isCompact color="orange">
      {text}
    </Label>
  );
}
