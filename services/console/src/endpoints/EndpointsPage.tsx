import { SearchInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../customers/CustomerSelect';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/urlState';
import { useDelayed } from '../ui/useDelayed';
import { EndpointTable } from './EndpointTable';
import { StandingSelect, useWantedStanding } from './StandingSelect';

export function EndpointsPage() {
  const { t } = useTranslation();
  const [customer] = useUrlValue('customer');
  const [q, setQ] = useUrlValue('q');
  const search = useDelayed(q);
  const standing = useWantedStanding();
  return (
    <Page title={t('nav.endpoints')}>
      <div className="filters">
        <SearchInput aria-label={t('endpoint.search')} placeholder={t('endpoint.search')} value={q} onChange={(_, value) => setQ(value)} onClear={() => setQ('')} />
        <CustomerSelect />
        <StandingSelect />
      </div>
      <EndpointTable
        key={`${customer} ${search} ${standing}`}
        customerId={customer || undefined}
        search={search}
        standing={standing}
        nothing={search ? <Nothing title={t('search.noEndpoint')} /> : undefined}
      />
    </Page>
  );
}
