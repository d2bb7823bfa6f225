import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EndpointPlan, Finding } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Loaded } from '../ui/Loaded';
import { Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { SeverityLabel } from '../ui/SeverityLabel';
import { severityRank } from '../ui/states';
import { Deadline } from './Deadline';
import { endpointFindingsQuery, planQuery } from './endpoints';
import { type Explained, mostUrgentFirst } from './mostUrgent';
import { NextAttempt, ReasonEvidence } from './ReasonEvidence';
import { ScoreButton } from './ScoreButton';

/** Why an endpoint is not patched: one reason, what it rests on, and when it is tried next; below, the same for each bulletin. */
export function WhyRed({ endpointId, zone }: { endpointId: string; zone: string | undefined }) {
  const findings = useQuery(endpointFindingsQuery(endpointId)).data?.items;
  return (
    <Loaded query={useQuery(planQuery(endpointId))}>
      {(plan) => (findings ? <Why plan={plan} findings={findings} zone={zone} /> : null)}
    </Loaded>
  );
}

function Why({ plan, findings, zone }: { plan: EndpointPlan; findings: Finding[]; zone: string | undefined }) {
  const { t } = useTranslation();
  const explained = mostUrgentFirst(plan.items, findings);
  const first = explained[0];
  if (!first) {
    return plan.evidenceIsStale ? (
      <Alert isInline variant="warning" title={t('why.stale')}>
        {t('why.evidence')} <Moment at={plan.evidenceAt} none={t('endpoint.noEvidence')} />
      </Alert>
    ) : (
      <Alert isInline variant="success" title={t('why.nothingMissing')} />
    );
  }
  return (
    <div className="stack">
      <PrimaryReason explained={first} zone={zone} />
      {explained.length > 1 && (
        <Panel title={t('why.each')}>
          <ReasonTable rows={explained} zone={zone} />
        </Panel>
      )}
    </div>
  );
}

function PrimaryReason({ explained: { item, finding }, zone }: { explained: Explained; zone: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Alert isInline variant={item.reason === 'UNKNOWN_EVIDENCE' ? 'warning' : 'danger'} title={t(`reason.${item.reason}`)} className="primary-reason">
      <dl className="reason-facts">
        <dt>{t('why.mostUrgent')}</dt>
        <dd>
          <BulletinLink id={item.bulletin} title={finding?.title} /> {finding && <SeverityLabel severity={finding.severity} knownExploited={finding.knownExploited} />}{' '}
          {finding && <Deadline at={finding.deadline} overdue={finding.overdue} zone={zone} />}
        </dd>
        {finding && (
          <>
            <dt>{t('finding.score')}</dt>
            <dd>
              <ScoreButton finding={finding} zone={zone} />
            </dd>
          </>
        )}
        <dt>{t('why.evidence')}</dt>
        <dd>
          <ReasonEvidence item={item} zone={zone} />
        </dd>
        <dt>{t('why.nextAttempt')}</dt>
        <dd>
          <NextAttempt item={item} zone={zone} />
        </dd>
      </dl>
    </Alert>
  );
}

function ReasonTable({ rows, zone }: { rows: Explained[]; zone: string | undefined }) {
  const { t } = useTranslation();
  const columns: Column<Explained>[] = [
    { key: 'bulletin', title: t('bulletin.id'), cell: ({ item, finding }) => <BulletinLink id={item.bulletin} title={finding?.title} />, order: ({ item }) => item.bulletin },
    {
      key: 'severity',
      title: t('bulletin.severity'),
      cell: ({ finding }) => finding && <SeverityLabel severity={finding.severity} knownExploited={finding.knownExploited} />,
      order: ({ finding }) => finding && severityRank(finding.severity, finding.knownExploited),
    },
    {
      key: 'score',
      title: t('finding.score'),
      number: true,
      cell: ({ finding }) => finding && <ScoreButton finding={finding} zone={zone} />,
      order: ({ finding }) => finding?.score.total,
    },
    { key: 'reason', title: t('why.reason'), cell: ({ item }) => t(`reason.${item.reason}`), order: ({ item }) => t(`reason.${item.reason}`) },
    { key: 'evidence', title: t('why.evidence'), cell: ({ item }) => <ReasonEvidence item={item} zone={zone} /> },
    { key: 'next', title: t('why.nextAttempt'), cell: ({ item }) => <NextAttempt item={item} zone={zone} /> },
  ];
  return <DataTable label={t('why.each')} columns={columns} rows={rows} rowKey={({ item }) => item.bulletin} nothing={null} />;
}
