import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page';
import { FailedJobs } from './FailedJobs';
import { RunningNow } from './RunningNow';
import { StaleFeeds } from './StaleFeeds';
import { WorstPairs } from './WorstPairs';

/** Morning triage: what is worst, what runs, what failed, and what cannot be relied on. */
export function TodayPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.today')}>
      <div className="stack">
        <StaleFeeds />
        <WorstPairs />
        <RunningNow />
        <FailedJobs />
      </div>
    </Page>
  );
}
