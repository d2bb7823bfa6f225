import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { Customer } from '../api/types';
import { customersQuery } from '../customers/customers';
import { EndpointsOfCustomer } from '../endpoints/EndpointsOfCustomer';
import { ExceptionTable } from '../exceptions/ExceptionTable';
import { OwnBulletinTable } from '../ownBulletins/OwnBulletinTable';
import { Reports } from '../reports/Reports';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { PageTabs } from '../ui/PageTabs';
import { ComingUp } from './ComingUp';
import { OwnCompliance } from './OwnCompliance';
import { Patched } from './Patched';
import { CustomerSwitch, useOwnCustomer } from './ownCustomer';

const tabs = ['compliance', 'patched', 'coming', 'exceptions', 'endpoints', 'advice', 'reports'] as const;
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
  const { search } = useLocation();
  const { tab: said } = useParams();
  const tab = tabs.find((one) => one === said) ?? 'compliance';
  const customer = useOwnCustomer(customers);
  return (
    <Page title={customer.name} lead={customer.timeZone} actions={<CustomerSwitch customers={customers} />}>
      <PageTabs
        label={t('nav.portal')}
        names={tabs}
        current={tab}
        title={(one) => t(`portal.${one}`)}
        to={(one) => `/portal${one === 'compliance' ? '' : `/${one}`}${search}`}
      >
        <TabBody tab={tab} customer={customer} />
      </PageTabs>
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
    case 'exceptions':
      return <ExceptionTable customerId={customer.id} />;
    case 'endpoints':
      return <EndpointsOfCustomer customerId={customer.id} />;
    case 'advice':
      return <OwnBulletinTable />;
    case 'reports':
      return <Reports customerId={customer.id} />;
  }
}
