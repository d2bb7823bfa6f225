import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Source } from '../api/types';

/** Whether a feed can be relied on, and why not. */
export function FeedHealth({ feed }: { feed: Source }) {
  const { t } = useTranslation();
  const why = feed.problem ?? (feed.checkedAt ? undefined : t('feeds.NEVER_READ'));
  return (
    <>
      <Label isCompact color={feed.healthy ? 'green' : 'red'}>
        {t(feed.healthy ? 'feeds.good' : 'feeds.bad')}
      </Label>
      {why && <div className="quiet">{why}</div>}
    </>
  );
}
