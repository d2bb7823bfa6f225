import { Button } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types';
import { DraftPreview } from '../policy/DraftPreview';
import { customerPolicyQuery, putCustomerPolicy } from '../policy/policies';
import { emptyDraft, isComplete, ruleOf } from '../policy/windowDraft';
import { WindowFields } from '../policy/WindowFields';
import { WindowText } from '../policy/WindowText';
import { Loaded } from '../ui/Loaded';
import { SubmitForm } from '../ui/Submit';

/** A window of the customer's own, or what the provider's policy says. */
export function WindowStep({ customer, done }: { customer: Customer; done: (window: 'own' | 'inherited') => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => emptyDraft(customer.timeZone, new Date().toISOString().slice(0, 10)));
  return (
    <Loaded query={useQuery(customerPolicyQuery(customer.id))}>
      {(policy) => (
        <div className="stack">
          <div>
            <p>{t('onboard.windowsNow')}</p>
            {policy.windows.value.length === 0 ? (
              <p className="quiet">{t('policy.noWindows')}</p>
            ) : (
              <ul className="plain-list">
                {policy.windows.value.map((rule) => (
                  <li key={rule.id}>
                    <WindowText rule={rule} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <SubmitForm
            action={t('onboard.useWindow')}
            isReady={isComplete(draft)}
            run={async () => {
              await putCustomerPolicy(queries, customer.id, policy, { windows: [ruleOf(draft, [])] });
              done('own');
            }}
            other={
              <Button variant="link" onClick={() => done('inherited')}>
                {t('onboard.keepWindows')}
              </Button>
            }
          >
            <WindowFields draft={draft} set={setDraft} />
            <DraftPreview windows={isComplete(draft) ? [ruleOf(draft, [])] : []} freezes={policy.freezes.value} />
          </SubmitForm>
        </div>
      )}
    </Loaded>
  );
}
