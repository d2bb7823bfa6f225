import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { DeploymentTable } from '../deployments/DeploymentTable';
import { EndpointsOfCustomer } from '../endpoints/EndpointsOfCustomer';
import { FindingTable } from '../endpoints/FindingTable';
import { ExceptionTable } from '../exceptions/ExceptionTable';
import { PolicyView } from '../policy/PolicyView';
import { WindowPreview } from '../policy/WindowPreview';
import { Reports } from '../reports/Reports';
import { usePermissions } from '../session/session';
import { NotThere } from '../ui/Feedback';
import { Page } from '../ui/Page';
import { PageTabs } from '../ui/PageTabs';
import { ChangeCustomer } from './ChangeCustomer';
import { CustomerOverview } from './CustomerOverview';
import { customersQuery } from './customers';
import { SiteList } from './SiteList';

const tabs = ['overview', 'endpoints', 'findings', 'deployments', 'exceptions', 'windows', 'policy', 'sites', 'reports'] as const;
type TabName = (typeof tabs)[number];

export function CustomerPage() {
  const { t } = useTranslation();
  const may = usePermissions();
  const { customerId = '', tab: said } = useParams();
  const tab = tabs.find((one) => one === said) ?? 'overview';
  const customers = useQuery(customersQuery);
  const customer = customers.data?.find(({ id }) => id === customerId);
  return (
    <Page
      title={customer?.name ?? t('customer.title')}
      lead={customer?.timeZone}
      above={[{ title: t('nav.customers'), to: '/customers' }]}
      actions={customer && may.administer && <ChangeCustomer customer={customer} />}
    >
      {customers.data && !customer ? (
        <NotThere>{t('customer.unknown')}</NotThere>
      ) : (
        <PageTabs
          label={t('customer.title')}
          names={tabs}
          current={tab}
          title={(one) => t(`customer.tab.${one}`)}
          to={(one) => `/customers/${customerId}${one === 'overview' ? '' : `/${one}`}`}
        >
          <TabBody tab={tab} customerId={customerId} zone={customer?.timeZone} />
        </PageTabs>
      )}
    </Page>
  );
}

function TabBody({ tab, customerId, zone }: { tab: TabName; customerId: string; zone: string | undefined }) {
  switch (tab) {
    case 'overview':
      return <CustomerOverview customerId={customerId} />;
    case 'endpoints':
      return <EndpointsOfCustomer customerId={customerId} />;
    case 'findings':
      return <FindingTable of={{ customer: customerId }} zone={zone} />;
    case 'deployments':
      return <DeploymentTable customerId={customerId} />;
    case 'exceptions':
      return <ExceptionTable customerId={customerId} />;
    case 'windows':
      return <WindowPreview customerId={customerId} zone={zone} />;
    case 'policy':
      return <PolicyView customerId={customerId} />;
    case 'sites':
      return <SiteList customerId={customerId} />;
    case 'reports':
      return <Reports customerId={customerId} />;
  }
}
