import { useTranslation } from 'react-i18next';
import type { ApprovalState } from '../api/types';
import { CustomerSelect } from '../customers/CustomerSelect';
import { Page } from '../ui/Page';
import { StateSelect } from '../ui/StateSelect';
import { useUrlValue } from '../ui/urlState';
import { DecidedTable } from './DecidedTable';
import { PendingTable } from './PendingTable';

const states = ['PENDING', 'APPROVED', 'AUTO_APPROVED', 'DECLINED'] as const satisfies ApprovalState[];

/** What waits for a decision, bulletin by bulletin over all customers; and what was decided, by whom and why. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const [said] = useUrlValue('state', 'PENDING');
  const [customer] = useUrlValue('customer');
  const state = states.find((one) => one === said);
  return (
    <Page title={t('nav.approvals')} lead={t('approval.lead')}>
      <div className="filters">
        <StateSelect states={states} initial="PENDING" />
        <CustomerSelect />
      </div>
      {state === 'PENDING' ? (
        <PendingTable key={customer} customerId={customer || undefined} />
      ) : (
        <DecidedTable key={`${said} ${customer}`} state={state} customerId={customer || undefined} />
      )}
    </Page>
  );
}
