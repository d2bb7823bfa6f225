import { useTranslation } from 'react-i18next';
import type { DeploymentState } from '../api/types';
import { CustomerSelect } from '../customers/CustomerSelect';
import { Page } from '../ui/Page';
import { StateSelect } from '../ui/StateSelect';
import { useUrlValue } from '../ui/urlState';
import { DeploymentTable } from './DeploymentTable';

const states = ['RUNNING', 'HALTED', 'CANCELLED', 'FINISHED'] as const satisfies DeploymentState[];

export function DeploymentsPage() {
  const { t } = useTranslation();
  const [customer] = useUrlValue('customer');
  const [said] = useUrlValue('state');
  const state = states.find((one) => one === said);
  return (
    <Page title={t('nav.deployments')} lead={t('deployment.lead')}>
      <div className="filters">
        <CustomerSelect />
        <StateSelect states={states} />
      </div>
      <DeploymentTable key={`${customer} ${said}`} customerId={customer || undefined} state={state} />
    </Page>
  );
}
