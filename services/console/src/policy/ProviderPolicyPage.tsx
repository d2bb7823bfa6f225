import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { useProviderAsOwner } from './owner';
import { providerPolicyQuery } from './policies';
import { PolicyParts } from './PolicyView';

/** What holds for all customers that say nothing else. */
export function ProviderPolicyPage() {
  const { t } = useTranslation();
  const owner = useProviderAsOwner();
  return (
    <Page title={t('nav.policy')} lead={t('policy.lead')}>
      <Loaded query={useQuery(providerPolicyQuery)}>{(policy) => <PolicyParts policy={policy} owner={owner} />}</Loaded>
    </Page>
  );
}
