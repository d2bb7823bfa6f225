import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSources } from '../feeds/useSources';
import { Failure } from '../ui/Feedback';
import { Ago } from '../ui/Moment';

/** Feeds that cannot be relied on now: what rests on them is unknown. Nothing is shown while all are well. */
export function StaleFeeds() {
  const { t } = useTranslation();
  const sources = useSources();
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
