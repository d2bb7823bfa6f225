import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../customers/CustomerSelect';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/urlState';
import { DeploymentTable } from './DeploymentTable';

export function DeploymentsPage() {
  const { t } = useTranslation();
  const [customer] = useUrlValue('customer');
  return (
    <Page title={t('nav.deployments')} lead={t('deployment.lead')}>
      <div className="filters">
        <CustomerSelect />
      </div>
      <DeploymentTable key={customer} customerId={customer || undefined} />
    </Page>
  );
}
