import { Alert } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, ingest } from '../api/clients';
import { Failure } from '../ui/Feedback';
import { Ago } from '../ui/Moment';

const EVERY_MINUTE = 60_000;

/** Feeds that cannot be relied on now: what rests on them is unknown. Nothing is shown while all are well. */
export function StaleFeeds() {
  const { t } = useTranslation();
  const sources = useQuery({
    queryKey: ['sources'],
    queryFn: () => answer(ingest.GET('/api/v1/sources')),
    refetchInterval: EVERY_MINUTE,
  });
  if (sources.error) {
    return <Failure error={sources.error} retry={() => void sources.refetch()} />;
  }
  const ill = sources.data?.items.filter(({ healthy }) => !healthy) ?? [];
  if (ill.length === 0) {
    return null;
  }
  return (
    <Alert isInline variant="warning" title={t('feeds.stale', { count: ill.length })}>
      <ul className="plain-list tight">
        {ill.map((source) => (
          <li key={source.source + (source.release ?? '')}>
            <strong>
              {source.source} {source.release}
            </strong>
            : {source.problem ?? t(`feeds.${source.state}`)}{' '}
            <span className="quiet">
              {t('feeds.lastGood')} <Ago at={source.lastGoodAt} />
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
