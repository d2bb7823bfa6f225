import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BulletinLink } from '../bulletins/BulletinLink';
import type { CustomerExposure } from '../api/types';
import { WindowLengths } from '../endpoints/WindowLengths';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Ago, Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { SeverityLabel } from '../ui/SeverityLabel';
import { StateBar } from '../ui/StateBar';
import { exposureOf } from './customers';
import { standing } from './standing';

export function CustomerOverview({ customerId }: { customerId: string }) {
  return <Loaded query={useQuery(exposureOf(customerId))}>{(exposure) => <Overview exposure={exposure} />}</Loaded>;
}

function Overview({ exposure }: { exposure: CustomerExposure }) {
  const { t } = useTranslation();
  if (!exposure.measured) {
    return <Nothing title={t('compliance.nothing')}>{t('compliance.nothingWhy')}</Nothing>;
  }
  return (
    <div className="stack">
      <div className="columns">
        <Panel title={t('compliance.endpoints')}>
          <StateBar counts={standing(exposure.endpoints)} label={t('compliance.endpoints')} />
        </Panel>
        <Panel title={t('compliance.pairs')}>
          <StateBar counts={exposure.pairs} label={t('compliance.pairs')} />
          <p className="quiet panel-note">
            {t('compliance.oldestEvidence')} <Moment at={exposure.oldestEvidence} />
          </p>
        </Panel>
      </div>
      <WindowLengths customerId={exposure.customer} />
      <Panel title={t('compliance.worst')}>
        <WorstTable rows={exposure.worst} />
      </Panel>
    </div>
  );
}

type Worst = CustomerExposure['worst'][number];

function WorstTable({ rows }: { rows: Worst[] }) {
  const { t, i18n } = useTranslation();
  const columns: Column<Worst>[] = [
    { key: 'bulletin', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.bulletin} title={row.title} /> },
    { key: 'severity', title: t('bulletin.severity'), cell: (row) => <SeverityLabel severity={row.severity} /> },
    { key: 'released', title: t('bulletin.released'), cell: (row) => <Ago at={row.releasedAt} /> },
    { key: 'endpoints', title: t('nav.endpoints'), number: true, cell: (row) => row.endpoints.toLocaleString(i18n.language) },
    { key: 'score', title: t('finding.score'), number: true, cell: (row) => row.score.total.toLocaleString(i18n.language) },
  ];
  return (
    <DataTable
      label={t('compliance.worst')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.bulletin}
      nothing={<Nothing title={t('compliance.nothingMissing')} />}
    />
  );
}
