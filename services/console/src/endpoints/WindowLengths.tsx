import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, exposure } from '../api/clients';
import type { WindowPercentiles } from '../api/types';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Duration } from '../ui/Moment';
import { Panel } from '../ui/Panel';

/** How long a customer's exposure windows were, beside the time that there was before historic outbreaks. */
export function WindowLengths({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const percentiles = useQuery({
    queryKey: ['customers', customerId, 'window-percentiles'],
    queryFn: () => answer(exposure.GET('/api/v1/exposure-window-percentiles', { params: { query: { customer: customerId } } })),
  });
  return (
    <Panel title={t('exposureWindow.lengths')}>
      <Loaded query={percentiles} lines={2}>
        {(lengths) => (lengths.windows === 0 ? <span className="quiet">{t('exposureWindow.noneCounted')}</span> : <Lengths lengths={lengths} />)}
      </Loaded>
    </Panel>
  );
}

function Lengths({ lengths: { windows, median, p90, p95, p99, outbreaks } }: { lengths: WindowPercentiles }) {
  const { t, i18n } = useTranslation();
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0, roundingMode: 'floor' });
  return (
    <>
      <Facts
        facts={[
          [t('exposureWindow.count'), windows.toLocaleString(i18n.language)],
          [t('exposureWindow.median'), median && <Duration key="median" iso={median} />],
          ...([['90', p90], ['95', p95], ['99', p99]] as const).map(
            ([percent, iso]): [string, ReactNode] => [t('exposureWindow.percentile', { percent }), iso && <Duration key={percent} iso={iso} />],
          ),
        ]}
      />
      <p className="quiet panel-note">
        {t('exposureWindow.outbreaks')}{' '}
        {outbreaks.map(({ outbreak, days, inTime }) => t('exposureWindow.outbreak', { outbreak, days, share: share.format(inTime / windows) })).join(' · ')}
      </p>
    </>
  );
}
