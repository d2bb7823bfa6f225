import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { Compliance } from '../api/types';
import { standing } from '../customers/standing';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Ago, Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { StateBar } from '../ui/StateBar';

/** The numbers of the newest compliance snapshot: unknown stands apart and never counts as compliant. */
export function OwnCompliance({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const compliance = useQuery({
    queryKey: ['customers', customerId, 'compliance'],
    queryFn: () => answer(tenantApi.GET('/api/v1/customers/{customerId}/compliance', { params: { path: { customerId } } })),
  });
  return (
    <Loaded query={compliance}>
      {(data) => (data.endpoints?.total ? <Measured compliance={data} /> : <Nothing title={t('compliance.nothing')}>{t('compliance.nothingWhy')}</Nothing>)}
    </Loaded>
  );
}

function Measured({ compliance: { endpoints, states, ratio, asOf, oldestEvidence } }: { compliance: Compliance }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="stack">
      <div className="columns">
        <Panel title={t('portal.share')}>
          <p className="big-number">{ratio?.toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'trunc' })}</p>
          <p className="quiet">{t('portal.shareWhat')}</p>
        </Panel>
        <Panel title={t('portal.oldestEvidence')}>
          <p className="big-number">
            <Ago at={oldestEvidence} />
          </p>
          <p className="quiet">{t('portal.evidenceWhat')}</p>
        </Panel>
      </div>
      {endpoints && (
        <Panel title={t('compliance.endpoints')}>
          <StateBar counts={standing(endpoints)} label={t('compliance.endpoints')} />
        </Panel>
      )}
      {states && (
        <Panel title={t('compliance.pairs')}>
          <StateBar counts={states} label={t('compliance.pairs')} />
        </Panel>
      )}
      <p className="quiet">
        {t('portal.asOf')} <Moment at={asOf} />
      </p>
    </div>
  );
}
