import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types';
import { DeploymentTable } from '../deployments/DeploymentTable';
import { WindowPreview } from '../policy/WindowPreview';
import { Panel } from '../ui/Panel';

/** What is planned, and when the windows open in which it is done. */
export function ComingUp({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Panel title={t('nav.deployments')}>
        <DeploymentTable customerId={customer.id} />
      </Panel>
      <Panel title={t('window.next')}>
        <WindowPreview customerId={customer.id} zone={customer.timeZone} />
      </Panel>
    </div>
  );
}
