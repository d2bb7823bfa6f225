import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Endpoint } from '../api/types';
import { endpointFindingsQuery } from '../endpoints/endpoints';
import { StateBadge } from '../ui/StateBadge';
import { standingOf } from './standingOf';

const LOOK_AGAIN = 3_000;

/** An endpoint that has just enrolled: from its first inventory on it is Protected, Missing or Unknown. */
export function FirstStanding({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const findings = useQuery({ ...endpointFindingsQuery(endpoint.id), refetchInterval: LOOK_AGAIN });
  const standing = findings.data && standingOf(findings.data);
  if (!standing) {
    return (
      <Alert isInline variant="info" title={t('enrolment.enrolled', { hostname: endpoint.hostname })}>
        {t('enrolment.awaitsInventory')}
      </Alert>
    );
  }
  return (
    <Alert isInline variant={standing.state === 'PROTECTED' ? 'success' : 'warning'} title={t('enrolment.done', { hostname: endpoint.hostname })}>
      <StateBadge state={standing.state} count={standing.count} /> <Link to={`/endpoints/${endpoint.id}`}>{t('enrolment.open')}</Link>
    </Alert>
  );
}
