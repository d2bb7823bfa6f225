import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Endpoint } from '../api/types';
import { useCustomer } from '../customers/customers';
import { JobTable } from '../deployments/JobTable';
import { AskBulletin } from '../explanations/AskBulletin';
import { usePermissions } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { PageTabs } from '../ui/PageTabs';
import { EndpointFacts } from './EndpointFacts';
import { EndpointHistory } from './EndpointHistory';
import { EndpointStates } from './EndpointStates';
import { endpointQuery } from './endpoints';
import { FindingTable } from './FindingTable';
import { Inventory } from './Inventory';
import { Retire } from './Retire';
import { WhyRed } from './WhyRed';

const tabs = ['overview', 'findings', 'jobs', 'inventory', 'history'] as const;
type TabName = (typeof tabs)[number];

export function EndpointPage() {
  const { t } = useTranslation();
  const { endpointId = '', tab: said } = useParams();
  const may = usePermissions();
  const tab = tabs.find((one) => one === said) ?? 'overview';
  const endpoint = useQuery(endpointQuery(endpointId));
  const customer = useCustomer(endpoint.data?.customer);
  return (
    <Page
      title={endpoint.data?.hostname ?? t('endpoint.title')}
      mark={endpoint.data?.retiredAt && <Label>{t('endpoint.retired')}</Label>}
      lead={endpoint.data?.os}
      above={customer && [{ title: customer.name, to: may.portal ? '/portal' : `/customers/${customer.id}/endpoints` }]}
      actions={may.administer && endpoint.data && !endpoint.data.retiredAt && <Retire endpoint={endpoint.data} />}
    >
      <Loaded query={endpoint}>
        {(data) => (
          <PageTabs
            label={data.hostname}
            names={tabs}
            current={tab}
            title={(one) => t(`endpoint.tab.${one}`)}
            to={(one) => `/endpoints/${endpointId}${one === 'overview' ? '' : `/${one}`}`}
          >
            <TabBody tab={tab} endpoint={data} zone={customer?.timeZone} />
          </PageTabs>
        )}
      </Loaded>
    </Page>
  );
}

function TabBody({ tab, endpoint, zone }: { tab: TabName; endpoint: Endpoint; zone: string | undefined }) {
  switch (tab) {
    case 'overview':
      return (
        <div className="stack">
          <WhyRed endpointId={endpoint.id} zone={zone} />
          <div className="columns">
            <EndpointStates endpointId={endpoint.id} />
            <EndpointFacts endpoint={endpoint} />
          </div>
        </div>
      );
    case 'findings':
      return (
        <div className="stack">
          <FindingTable of={{ endpoint: endpoint.id }} zone={zone} />
          <AskBulletin endpointId={endpoint.id} />
        </div>
      );
    case 'jobs':
      return <JobTable of={{ endpoint: endpoint.id }} zone={zone} />;
    case 'inventory':
      return <Inventory endpoint={endpoint} />;
    case 'history':
      return <EndpointHistory endpointId={endpoint.id} />;
  }
}
