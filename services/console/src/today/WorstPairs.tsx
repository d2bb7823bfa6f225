import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, exposure } from '../api/clients';
import type { WorstPair } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { CustomerLink } from '../customers/CustomerLink';
import { useZones } from '../customers/customers';
import { Deadline } from '../endpoints/Deadline';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Panel } from '../ui/Panel';
import { SeverityLabel } from '../ui/SeverityLabel';

const FETCHED = 50;
/** So many that what runs and what failed is still near. */
const SHOWN = 12;
const EVERY_MINUTE = 60_000;

/** What is missing at which customer, by time left; in the very order of the API. */
export function WorstPairs() {
  const { t, i18n } = useTranslation();
  const worst = useQuery({
    queryKey: ['worst'],
    queryFn: () => answer(exposure.GET('/api/v1/worst', { params: { query: { limit: FETCHED } } })),
    refetchInterval: EVERY_MINUTE,
  });
  const zoneOf = useZones();
  const columns: Column<WorstPair>[] = [
    { key: 'deadline', title: t('finding.deadline'), cell: (row) => <Deadline at={row.deadline} overdue={row.overdue} zone={zoneOf(row.customer)} /> },
    { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'bulletin', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.bulletin} title={row.title} /> },
    {
      key: 'severity',
      title: t('bulletin.severity'),
      cell: (row) => <SeverityLabel severity={row.severity} knownExploited={row.knownExploited} />,
    },
    {
      key: 'endpoints',
      title: t('today.missingOn'),
      number: true,
      cell: (row) => (
        <Link to={`/customers/${row.customer}/findings?state=MISSING&bulletin=${encodeURIComponent(row.bulletin)}`}>
          {row.endpoints.toLocaleString(i18n.language)}
        </Link>
      ),
    },
    { key: 'unknown', title: t('today.unknownOn'), number: true, cell: (row) => row.unknown.toLocaleString(i18n.language) },
  ];
  return (
    <Panel title={t('today.worst')}>
      <DataTable
        label={t('today.worst')}
        columns={columns}
        rows={worst.data?.items}
        rowKey={(row) => `${row.customer} ${row.bulletin}`}
        step={SHOWN}
        error={worst.error}
        retry={() => void worst.refetch()}
        nothing={<Nothing title={t('today.nothingMissing')} />}
      />
    </Panel>
  );
}
