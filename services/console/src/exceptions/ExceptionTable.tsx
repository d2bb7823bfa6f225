import { useTranslation } from 'react-i18next';
import { tenantApi } from '../api/clients';
import { usePages } from '../api/pages';
import type { ExceptionState, RiskException } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { CustomerLink } from '../customers/CustomerLink';
import { useZones } from '../customers/customers';
import { EndpointLink } from '../endpoints/EndpointLink';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago, Moment } from '../ui/Moment';
import { StateBadge } from '../ui/StateBadge';
import { ExceptionSteps } from './ExceptionSteps';

/** @param customerId only this customer's; the customer is not shown in each row then */
export function ExceptionTable({ customerId, state }: { customerId?: string; state?: ExceptionState }) {
  const { t } = useTranslation();
  const may = usePermissions();
  const query = { customer: customerId, state };
  const pages = usePages(['exceptions', query], (cursor) => tenantApi.GET('/api/v1/exceptions', { params: { query: { ...query, cursor } } }));
  const zoneOf = useZones();
  const columns: Column<RiskException>[] = [
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'bulletin', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.bulletin} /> },
    { key: 'endpoints', title: t('nav.endpoints'), cell: (row) => <Concerned endpoints={row.endpoints} /> },
    { key: 'reason', title: t('why.reason'), cell: (row) => <AskedFor exception={row} /> },
    { key: 'expires', title: t('exception.expires'), cell: (row) => <Moment at={row.expiresAt} zone={zoneOf(row.customer)} /> },
    { key: 'decision', title: t('exception.decision'), cell: (row) => <Decided exception={row} /> },
  ];
  if (!customerId) {
    columns.splice(1, 0, { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> });
  }
  if (may.staff || may.sign) {
    columns.push({ key: 'steps', title: t('actions'), cell: (row) => <ExceptionSteps exception={row} /> });
  }
  return (
    <DataTable
      label={t('nav.exceptions')}
      columns={columns}
      {...pages}
      rowKey={(row) => row.id}
      nothing={<Nothing title={t('exception.none')}>{!state && t('exception.noneWhy')}</Nothing>}
    />
  );
}

function Concerned({ endpoints }: { endpoints: string[] }) {
  const { t } = useTranslation();
  if (endpoints.length === 0) {
    return t('exception.allEndpoints');
  }
  return (
    <ul className="plain-list tight">
      {endpoints.slice(0, 5).map((id) => (
        <li key={id}>
          <EndpointLink endpointId={id} />
        </li>
      ))}
      {endpoints.length > 5 && <li className="quiet">{t('andMore', { count: endpoints.length - 5 })}</li>}
    </ul>
  );
}

function AskedFor({ exception: { reason, requestedBy, requestedAt } }: { exception: RiskException }) {
  return (
    <>
      {reason}
      <span className="quiet below">
        {requestedBy}, <Ago at={requestedAt} />
      </span>
    </>
  );
}

function Decided({ exception: { decision, decidedBy, decidedAt } }: { exception: RiskException }) {
  return (
    decidedBy && (
      <>
        {decision}
        <span className="quiet below">
          {decidedBy}, <Ago at={decidedAt} />
        </span>
      </>
    )
  );
}
