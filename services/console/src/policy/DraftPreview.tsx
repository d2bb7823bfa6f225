import { Alert } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { FreezeRule, WindowRule } from '../api/types';
import { Moment } from '../ui/Moment';
import { useDelayed } from '../ui/useDelayed';

interface Props {
  windows: WindowRule[];
  freezes: FreezeRule[];
}

/** When windows will open that are being written, by the planner's own calendar: in the viewer's zone, and in that of each window. */
export function DraftPreview({ windows, freezes }: Props) {
  const { t } = useTranslation();
  const written = useDelayed(JSON.stringify({ windows, freezes }));
  const preview = useQuery({
    queryKey: ['window-occurrences', 'preview', written],
    queryFn: () => answer(scheduler.POST('/api/v1/window-occurrences/preview', { body: JSON.parse(written) as Props })),
    placeholderData: keepPreviousData,
  });
  const zoneOf = (id: string) => windows.find((window) => window.id === id)?.timeZone;
  const { items, unreadableWindows } = preview.data ?? {};
  return (
    <section className="draft-preview" aria-live="polite" aria-label={t('window.next')}>
      <strong>{t('window.next')}</strong>
      {preview.error && <Alert isInline isPlain variant="warning" title={preview.error.message} />}
      {unreadableWindows && unreadableWindows.length > 0 && (
        <Alert isInline isPlain variant="danger" title={t('window.unreadable', { names: unreadableWindows.join(', ') })} />
      )}
      {items?.length === 0 && <p className="quiet">{t('window.none')}</p>}
      <ul className="plain-list tight">
        {items?.map(({ window, name, start }) => (
          <li key={`${window} ${start}`}>
            {name} <Moment at={start} zone={zoneOf(window)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
