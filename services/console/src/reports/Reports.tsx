import { Alert, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReportMonth } from '../api/types';
import { ActionButton } from '../ui/ActionButton';
import { Loaded } from '../ui/Loaded';
import { useUrlValue } from '../ui/urlState';
import { ReportFigures } from './ReportFigures';
import { monthName, reportMonths, reportOf, saveReport } from './reports';

/** A customer's months: the figures here, the same in the document. */
export function Reports({ customerId }: { customerId: string }) {
  return <Loaded query={useQuery(reportMonths(customerId))}>{({ items }) => <Months customerId={customerId} months={items} />}</Loaded>;
}

function Months({ customerId, months }: { customerId: string; months: ReportMonth[] }) {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useUrlValue('month');
  const chosen = months.find(({ month }) => month === wanted) ?? months[0];
  if (!chosen) {
    throw new Error('a customer has at least the month in which it came');
  }
  return (
    <div className="stack">
      <div className="filters">
        <FormSelect className="filter" aria-label={t('report.month')} value={chosen.month} onChange={(_, month) => setWanted(month)}>
          {months.map(({ month }) => (
            <FormSelectOption key={month} value={month} label={monthName(month, i18n.language)} />
          ))}
        </FormSelect>
        <ActionButton run={() => saveReport(customerId, chosen.month, i18n.language)}>{t('report.download')}</ActionButton>
      </div>
      {!chosen.over && <Alert isInline variant="info" title={t('report.notOver')} component="p" />}
      <Loaded query={useQuery(reportOf(customerId, chosen.month))}>{(report) => <ReportFigures report={report} />}</Loaded>
    </div>
  );
}
