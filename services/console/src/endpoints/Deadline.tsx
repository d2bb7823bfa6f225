import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Ago } from '../ui/Moment';

export function Deadline({ at, overdue }: { at: string | undefined; overdue: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="badges">
      {overdue && (
        <Label isCompact color="red">
          {t('state.OVERDUE')}
        </Label>
      )}
      <Ago at={at} none={t('finding.noDeadline')} />
    </span>
  );
}
