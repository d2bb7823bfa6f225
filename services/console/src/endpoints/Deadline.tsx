import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Ago } from '../ui/Moment';

export function Deadline({ at, overdue, zone }: { at: string | undefined; overdue: boolean; zone: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className="badges">
      {overdue && (
        <Label isCompact color="red">
          {t('state.OVERDUE')}
        </Label>
      )}
      <Ago at={at} zone={zone} none={t('finding.noDeadline')} />
    </span>
  );
}
