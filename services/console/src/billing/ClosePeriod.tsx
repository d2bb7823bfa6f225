import { Checkbox } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillingPeriod } from '../api/types';
import { monthName } from '../reports/reports';
import { Confirm } from '../ui/Confirm';
import { closePeriod } from './billing';

const UNMAPPED = 'UNMAPPED_CUSTOMERS';

/** Only customers that no system knows can be overlooked, and only on purpose. */
export function ClosePeriod({ period }: { period: BillingPeriod }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [allowUnmapped, setAllowUnmapped] = useState(false);
  const unmapped = period.blockers.includes(UNMAPPED);
  const close = async () => {
    await closePeriod(period, allowUnmapped);
    await queries.invalidateQueries({ queryKey: ['billing'] });
  };
  return (
    <Confirm
      action={t('period.close')}
      title={t('period.closeTitle', { month: monthName(period.period, i18n.language) })}
      variant="primary"
      isDisabled={period.blockers.some((blocker) => blocker !== UNMAPPED)}
      isReady={!unmapped || allowUnmapped}
      run={close}
    >
      <div className="stack">
        <p>{t('period.closeWhat')}</p>
        {unmapped && (
          <Checkbox id="allow-unmapped" label={t('period.allowUnmapped')} isChecked={allowUnmapped} onChange={(_, on) => setAllowUnmapped(on)} />
        )}
      </div>
    </Confirm>
  );
}
