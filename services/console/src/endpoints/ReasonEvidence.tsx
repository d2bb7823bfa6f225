import { useTranslation } from 'react-i18next';
import type { PlanItem } from '../api/types';
import { JobReason } from '../deployments/JobReason';
import { Moment } from '../ui/Moment';
import { StateBadge } from '../ui/StateBadge';

/** What a reason rests on: the decision, the job, the package, the window. */
export function ReasonEvidence({ item, zone }: { item: PlanItem; zone: string | undefined }) {
  const { t } = useTranslation();
  const { decision, job, packageName, window } = item;
  if (!decision && !job && !packageName && !window) {
    return <span className="quiet">{t('why.noEvidence')}</span>;
  }
  return (
    <ul className="plain-list tight">
      {packageName && (
        <li>
          {t('finding.package')} <span className="code">{packageName}</span>
        </li>
      )}
      {decision && (
        <li>
          <StateBadge state={decision.state} /> {decision.by && <span>{decision.by}</span>} <Moment at={decision.at} />
        </li>
      )}
      {job && (
        <li>
          {t('job.title')} <StateBadge state={job.state} /> {job.reason && <JobReason reason={job.reason} />}
        </li>
      )}
      {window && (
        <li>
          {t('window.title')} {window.name}: <Moment at={window.start} zone={zone} />
        </li>
      )}
    </ul>
  );
}

export function NextAttempt({ item, zone }: { item: PlanItem; zone: string | undefined }) {
  const { t } = useTranslation();
  return <Moment at={item.nextAttemptAt ?? item.window?.start} zone={zone} none={t('why.notInSight')} />;
}
