import { Alert, Button, ClipboardCopy, ClipboardCopyVariant } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { Endpoint, EnrolmentToken } from '../api/types';
import { Ago } from '../ui/Moment';
import { FirstStanding } from './FirstStanding';

const LOOK_AGAIN = 3_000;

interface Issued {
  token: EnrolmentToken;
  /** endpoints that were there before */
  before: Set<string>;
}

/** A one-time token, the command that uses it, and what becomes of it: waits until the new endpoint shows how it stands. */
export function Enrolment({ customerId, siteId }: { customerId: string; siteId: string }) {
  const { t } = useTranslation();
  const issue = useMutation({
    mutationFn: async (): Promise<Issued> => {
      const before = new Set((await endpointsOf(customerId)).map(({ id }) => id));
      const params = { path: { customerId, siteId } };
      const token = await answer(
        scheduler.POST('/api/v1/customers/{customerId}/sites/{siteId}/enrolment-tokens', { params, body: { validFor: 'PT1H' } }),
      );
      return { token, before };
    },
  });
  return (
    <div className="stack">
      <div>
        <Button variant={issue.data ? 'secondary' : 'primary'} onClick={() => issue.mutate()} isLoading={issue.isPending}>
          {t(issue.data ? 'enrolment.another' : 'enrolment.issue')}
        </Button>
      </div>
      {issue.error && <Alert isInline variant="danger" title={issue.error.message} />}
      {issue.data && <Command issued={issue.data} customerId={customerId} />}
    </div>
  );
}

function Command({ issued: { token, before }, customerId }: { issued: Issued; customerId: string }) {
  const { t } = useTranslation();
  const endpoints = useQuery({
    queryKey: ['endpoints', 'new', customerId, token.token],
    queryFn: async () => (await endpointsOf(customerId)).filter(({ id }) => !before.has(id)),
    refetchInterval: LOOK_AGAIN,
  });
  return (
    <>
      <p>{t('enrolment.run')}</p>
      <ClipboardCopy isReadOnly isCode variant={ClipboardCopyVariant.expansion} isExpanded hoverTip={t('copy')} clickTip={t('copied')} textAriaLabel={t('enrolment.command')}>
        {token.installCommand}
      </ClipboardCopy>
      <p className="quiet">
        {t('enrolment.once')} {t('enrolment.expires')} <Ago at={token.expiresAt} />
      </p>
      <div aria-live="polite" className="stack">
        {endpoints.data?.length ? (
          endpoints.data.map((endpoint) => <FirstStanding key={endpoint.id} endpoint={endpoint} />)
        ) : (
          <Alert isInline variant="info" title={t('enrolment.waiting')}>
            {t('enrolment.waitingWhat')}
          </Alert>
        )}
      </div>
    </>
  );
}

async function endpointsOf(customer: string): Promise<Endpoint[]> {
  return (await answer(scheduler.GET('/api/v1/endpoints', { params: { query: { customer, limit: 500 } } }))).items;
}
