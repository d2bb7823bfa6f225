import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../customers/CustomerSelect';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/urlState';
import { EndpointTable } from './EndpointTable';

export function EndpointsPage() {
  const { t } = useTranslation();
  const [customer] = useUrlValue('customer');
  return (
    <Page title={t('nav.endpoints')}>
      <div className="filters">
        <CustomerSelect />
      </div>
      <EndpointTable key={customer} customerId={customer || undefined} />
    </Page>
  );
}
