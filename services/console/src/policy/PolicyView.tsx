import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EffectivePolicy } from '../api/types';
import { useCustomer } from '../customers/customers';
import { Loaded } from '../ui/Loaded';
import { Duration } from '../ui/Moment';
import { AutoApprovalForm } from './AutoApprovalForm';
import { AutoApprovalText } from './AutoApprovalText';
import { DeadlinesForm } from './DeadlinesForm';
import { DeadlineText } from './DeadlineText';
import { FreezeText } from './FreezeText';
import { FreezesForm } from './FreezesForm';
import { Part, PartList } from './Part';
import { type PolicyOwner, useCustomerAsOwner } from './owner';
import { customerPolicyQuery } from './policies';
import { RestartForm } from './RestartForm';
import { StaleAfterForm } from './StaleAfterForm';
import { WindowsForm } from './WindowsForm';
import { WindowText } from './WindowText';

/** The policy that holds for a customer, each part with where it comes from. */
export function PolicyView({ customerId }: { customerId: string }) {
  const owner = useCustomerAsOwner(customerId);
  const zone = useCustomer(customerId)?.timeZone;
  return <Loaded query={useQuery(customerPolicyQuery(customerId))}>{(policy) => <PolicyParts policy={policy} owner={owner} zone={zone} />}</Loaded>;
}

interface Props {
  policy: EffectivePolicy;
  /** whose policy it is, when the viewer may change it */
  owner: PolicyOwner | undefined;
  /** the customer's */
  zone?: string;
}

export function PolicyParts({ policy, owner, zone }: Props) {
  const { t } = useTranslation();
  const { autoApproval, deadlines, windows, freezes, restart, staleAfter } = policy;
  const shared = { policy, owner };
  return (
    <div className="columns">
      <Part name="autoApproval" {...shared} form={(done) => <AutoApprovalForm value={autoApproval.value} {...done} />}>
        <AutoApprovalText rule={autoApproval.value} />
      </Part>
      <Part name="deadlines" {...shared} form={(done) => <DeadlinesForm value={deadlines.value} {...done} />}>
        <PartList items={deadlines.value} none={t('policy.noDeadlines')}>
          {(rule) => <DeadlineText rule={rule} />}
        </PartList>
      </Part>
      <Part name="windows" {...shared} form={(done) => <WindowsForm value={windows.value} freezes={freezes.value} zone={zone} {...done} />}>
        <PartList items={windows.value} none={t('policy.noWindows')}>
          {(rule) => <WindowText rule={rule} />}
        </PartList>
      </Part>
      <Part name="freezes" {...shared} form={(done) => <FreezesForm value={freezes.value} windows={windows.value} zone={zone} {...done} />}>
        <PartList items={freezes.value} none={t('policy.noFreezes')}>
          {(rule) => <FreezeText rule={rule} zone={zone} />}
        </PartList>
      </Part>
      <Part name="restart" {...shared} form={(done) => <RestartForm value={restart.value} {...done} />}>
        {restart.value.machine ? t('policy.restartMachine') : t('policy.noRestart')}
      </Part>
      <Part name="staleAfter" {...shared} form={(done) => <StaleAfterForm value={staleAfter.value} {...done} />}>
        <Duration iso={staleAfter.value} />
      </Part>
    </div>
  );
}
