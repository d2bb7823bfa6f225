import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ingest } from '../api/clients';
import { ActionButton } from '../ui/ActionButton';

/** Has the feed read again, without waiting for the next round. */
export function RetryButton({ source }: { source: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const retry = async () => {
    await ingest.POST('/api/v1/sources/{source}/refresh', { params: { path: { source } } });
    await client.invalidateQueries({ queryKey: ['sources'] });
  };
  return (
    <ActionButton variant="secondary" run={retry}>
      {t('feeds.retry')}
    </ActionButton>
  );
}
