import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Deployment } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { CustomerLink } from '../customers/CustomerLink';
import { useCustomer } from '../customers/customers';
import { useLive } from '../live/useLive';
import { usePermissions } from '../session/session';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { StateBadge } from '../ui/StateBadge';
import { StateBar } from '../ui/StateBar';
import { deploymentQuery, jobCounts } from './deployments';
import { JobTable } from './JobTable';
import { Steering } from './Steering';

export function DeploymentPage() {
  const { t } = useTranslation();
  const { deploymentId = '' } = useParams();
  const may = usePermissions();
  useLive();
  const deployment = useQuery(deploymentQuery(deploymentId));
  return (
    <Page
      title={deployment.data ? t('deployment.named', { window: deployment.data.window.name }) : t('deployment.title')}
      mark={deployment.data && <StateBadge state={deployment.data.state} />}
      above={may.portal ? [{ title: t('nav.portal'), to: '/portal' }] : [{ title: t('nav.deployments'), to: '/deployments' }]}
      actions={may.steerDeployments && deployment.data && <Steering deployment={deployment.data} />}
    >
      <Loaded query={deployment}>{(data) => <About deployment={data} />}</Loaded>
    </Page>
  );
}

function About({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslation();
  const may = usePermissions();
  const zone = useCustomer(deployment.customer)?.timeZone;
  return (
    <div className="stack">
      <Facts
        facts={[
          [t('customer.title'), may.staff && <CustomerLink key="c" customerId={deployment.customer} />],
          [t('window.opens'), <Moment key="o" at={deployment.window.start} zone={zone} />],
          [t('window.closes'), <Moment key="e" at={deployment.window.end} zone={zone} />],
          [
            t('deployment.changed'),
            <span key="h">
              {deployment.changedBy}, <Moment at={deployment.changedAt} />
            </span>,
          ],
        ]}
      />
      <Panel title={t('deployment.jobsByState')}>
        <StateBar counts={jobCounts(deployment)} label={t('deployment.jobsByState')} />
      </Panel>
      <Panel title={t('nav.bulletins')}>
        <ul className="inline-list">
          {deployment.bulletins.map((id) => (
            <li key={id}>
              <BulletinLink id={id} />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('deployment.jobs')}>
        <JobTable of={{ deployment: deployment.id }} zone={zone} />
      </Panel>
    </div>
  );
}
