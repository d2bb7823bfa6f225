import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CustomerSelect } from '../customers/CustomerSelect';
import { useCustomer } from '../customers/customers';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { useUrlValue } from '../ui/urlState';
import { useProviderAsOwner } from './owner';
import { providerPolicyQuery } from './policies';
import { PolicyParts } from './PolicyView';
import { WindowPreview } from './WindowPreview';

/** What holds for all customers that say nothing else. */
export function ProviderPolicyPage() {
  const { t } = useTranslation();
  const owner = useProviderAsOwner();
  const [chosen] = useUrlValue('customer');
  const customer = useCustomer(chosen);
  return (
    <Page title={t('nav.policy')} lead={t('policy.lead')}>
      <div className="stack">
        <Loaded query={useQuery(providerPolicyQuery)}>{(policy) => <PolicyParts policy={policy} owner={owner} />}</Loaded>
        <Panel title={t('window.next')}>
          <div className="filters">
            <CustomerSelect />
          </div>
          {customer ? <WindowPreview customerId={customer.id} zone={customer.timeZone} /> : <p className="quiet">{t('window.chooseCustomer')}</p>}
        </Panel>
      </div>
    </Page>
  );
}
