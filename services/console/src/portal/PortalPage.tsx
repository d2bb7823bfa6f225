import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Customer } from '../api/types';
import { customersQuery } from '../customers/customers';
import { EndpointTable } from '../endpoints/EndpointTable';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ComingUp } from './ComingUp';
import { OwnCompliance } from './OwnCompliance';
import { Patched } from './Patched';
import { CustomerSwitch, useOwnCustomer } from './ownCustomer';

const tabs = ['compliance', 'patched', 'coming', 'endpoints'] as const;
type TabName = (typeof tabs)[number];

/** What a customer's own people see: how they stand, what was done, what comes next. */
export function PortalPage() {
  const { t } = useTranslation();
  return (
    <Loaded query={useQuery(customersQuery)}>
      {(customers) =>
        customers.length === 0 ? (
          <Page title={t('nav.portal')}>
            <Nothing title={t('customer.none')}>{t('customer.noneWhy')}</Nothing>
          </Page>
        ) : (
          <Portal customers={customers} />
        )
      }
    </Loaded>
  );
}

function Portal({ customers }: { customers: Customer[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab: said } = useParams();
  const tab = tabs.find((one) => one === said) ?? 'compliance';
  const customer = useOwnCustomer(customers);
  return (
    <Page title={customer.name} lead={customer.timeZone} actions={<CustomerSwitch customers={customers} />}>
      <Tabs activeKey={tab} aria-label={t('nav.portal')} onSelect={(_, key) => void navigate(key === 'compliance' ? '/portal' : `/portal/${key}`)}>
        {tabs.map((one) => (
          <Tab key={one} eventKey={one} title={<TabTitleText>{t(`portal.${one}`)}</TabTitleText>} />
        ))}
      </Tabs>
      <div className="tab-body">
        <TabBody tab={tab} customer={customer} />
      </div>
    </Page>
  );
}

function TabBody({ tab, customer }: { tab: TabName; customer: Customer }) {
  switch (tab) {
    case 'compliance':
      return <OwnCompliance customerId={customer.id} />;
    case 'patched':
      return <Patched customerId={customer.id} />;
    case 'coming':
      return <ComingUp customer={customer} />;
    case 'endpoints':
      return <EndpointTable customerId={customer.id} />;
  }
}
