import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { BillingPeriod } from '../api/types';
import { monthName } from '../reports/reports';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { PageTabs } from '../ui/PageTabs';
import { useUrlValue } from '../ui/urlState';
import { periodsQuery } from './billing';
import { Differences } from './Differences';
import { PeriodFacts } from './PeriodFacts';
import { Statements } from './Statements';
import { TargetTable } from './TargetTable';
import { UnmappedTable } from './UnmappedTable';
import { WebhookTable } from './WebhookTable';

const tabs = ['statements', 'differences', 'unmapped', 'targets', 'webhooks'] as const;
type TabName = (typeof tabs)[number];

/** A provider's months: what each customer is billed, what the PSA would change, and the end of it. */
export function BillingPage() {
  return <Loaded query={useQuery(periodsQuery)}>{(periods) => <Periods periods={periods} />}</Loaded>;
}

function Periods({ periods }: { periods: BillingPeriod[] }) {
  const { t, i18n } = useTranslation();
  const { search } = useLocation();
  const { tab: said } = useParams();
  const tab = tabs.find((one) => one === said) ?? 'statements';
  const [wanted, setWanted] = useUrlValue('month');
  const chosen = periods.find(({ period }) => period === wanted) ?? periods[0];
  if (!chosen) {
    throw new Error('there is at least the month that runs');
  }
  const choice = (
    <FormSelect className="filter" aria-label={t('report.month')} value={chosen.period} onChange={(_, month) => setWanted(month)}>
      {periods.map(({ period }) => (
        <FormSelectOption key={period} value={period} label={monthName(period, i18n.language)} />
      ))}
    </FormSelect>
  );
  return (
    <Page title={t('nav.billing')} lead={t('period.lead')} actions={choice}>
      <div className="stack">
        <PeriodFacts period={chosen} />
        <div>
          <PageTabs
            label={t('nav.billing')}
            names={tabs}
            current={tab}
            title={(one) => t(`period.tab.${one}`)}
            to={(one) => `/billing${one === 'statements' ? '' : `/${one}`}${search}`}
          >
            <TabBody tab={tab} period={chosen} />
          </PageTabs>
        </div>
      </div>
    </Page>
  );
}

function TabBody({ tab, period }: { tab: TabName; period: BillingPeriod }) {
  switch (tab) {
    case 'statements':
      return <Statements period={period.period} />;
    case 'differences':
      return <Differences period={period} />;
    case 'unmapped':
      return <UnmappedTable />;
    case 'targets':
      return <TargetTable />;
    case 'webhooks':
      return <WebhookTable />;
  }
}
