import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scheduler } from '../api/clients';
import { usePages } from '../api/pages';
import type { Job, JobState } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { EndpointLink } from '../endpoints/EndpointLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago, Moment } from '../ui/Moment';
import { StateBadge } from '../ui/StateBadge';
import { StateSelect } from '../ui/StateSelect';
import { useUrlValue } from '../ui/urlState';
import { EvidenceDialog } from './EvidenceDialog';
import { JobReason } from './JobReason';

const states = [
  'PLANNED',
  'READY',
  'LEASED',
  'RUNNING',
  'VERIFYING',
  'AWAITING_RESTART',
  'SUCCEEDED',
  'FAILED',
  'EXPIRED',
  'CANCELLED',
] as const satisfies JobState[];

/** Jobs of a deployment or of an endpoint, ?state= narrows them; each has its evidence. */
export function JobTable({ of, zone }: { of: { deployment?: string; endpoint?: string }; zone: string | undefined }) {
  const { t } = useTranslation();
  const [said] = useUrlValue('state');
  const [shown, setShown] = useState<Job>();
  const query = { ...of, state: states.find((one) => one === said) };
  const pages = usePages(['jobs', query], (cursor) => scheduler.GET('/api/v1/jobs', { params: { query: { ...query, cursor } } }));
  const columns: Column<Job>[] = [
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    of.endpoint
      ? { key: 'window', title: t('window.title'), cell: (row) => <Moment at={row.window.start} zone={zone} /> }
      : { key: 'endpoint', title: t('endpoint.title'), cell: (row) => <EndpointLink endpointId={row.endpoint} /> },
    { key: 'what', title: t('job.what'), cell: (row) => <What job={row} /> },
    { key: 'reason', title: t('why.reason'), cell: (row) => row.reason && <JobReason reason={row.reason} /> },
    { key: 'next', title: t('why.nextAttempt'), cell: (row) => row.nextAttemptAt && <Moment at={row.nextAttemptAt} zone={zone} /> },
    { key: 'changed', title: t('job.changed'), cell: (row) => <Ago at={row.changedAt} /> },
    {
      key: 'evidence',
      title: t('evidence.title'),
      cell: (row) =>
        row.attempt > 0 && (
          <Button variant="link" isInline onClick={() => setShown(row)}>
            {t('evidence.show', { count: row.attempt })}
          </Button>
        ),
    },
  ];
  return (
    <>
      <div className="filters">
        <StateSelect states={states} />
      </div>
      <DataTable label={t('deployment.jobs')} columns={columns} {...pages} rowKey={(row) => row.id} nothing={<Nothing title={t('job.none')} />} />
      {shown && <EvidenceDialog job={shown} close={() => setShown(undefined)} />}
    </>
  );
}

function What({ job }: { job: Job }) {
  const { t } = useTranslation();
  if (job.action === 'RESTART') {
    return <>{t('job.restart')}</>;
  }
  const [first, ...others] = job.bulletins;
  return (
    <span title={job.packages.map(({ name, version }) => `${name} ≥ ${version}`).join('\n')}>
      {first && <BulletinLink id={first} />} {others.length > 0 && <span className="quiet">{t('andMore', { count: others.length })}</span>}
    </span>
  );
}
