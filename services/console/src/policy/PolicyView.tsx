import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EffectivePolicy } from '../api/types';
import { Loaded } from '../ui/Loaded';
import { Duration, Moment } from '../ui/Moment';
import { AutoApprovalForm } from './AutoApprovalForm';
import { AutoApprovalText } from './AutoApprovalText';
import { DeadlinesForm } from './DeadlinesForm';
import { DeadlineText } from './DeadlineText';
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
  return <Loaded query={useQuery(customerPolicyQuery(customerId))}>{(policy) => <PolicyParts policy={policy} owner={owner} />}</Loaded>;
}

/** @param owner whose policy it is, when the viewer may change it */
export function PolicyParts({ policy, owner }: { policy: EffectivePolicy; owner: PolicyOwner | undefined }) {
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
      <Part name="windows" {...shared} form={(done) => <WindowsForm value={windows.value} {...done} />}>
        <PartList items={windows.value} none={t('policy.noWindows')}>
          {(rule) => <WindowText rule={rule} />}
        </PartList>
      </Part>
      <Part name="freezes" {...shared} form={(done) => <FreezesForm value={freezes.value} {...done} />}>
        <PartList items={freezes.value} none={t('policy.noFreezes')}>
          {(rule) => (
            <>
              <strong>{rule.reason}</strong>: <Moment at={rule.from} /> – <Moment at={rule.to} />
            </>
          )}
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
