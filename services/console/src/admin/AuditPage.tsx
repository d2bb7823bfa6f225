import { useTranslation } from 'react-i18next';
import { tenantApi } from '../api/clients';
import { usePages } from '../api/pages';
import type { AuditEntry } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { CustomerSelect } from '../customers/CustomerSelect';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Moment } from '../ui/Moment';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/urlState';

/** Who did what, the newest first; each entry holds the hash of the one before. */
export function AuditPage() {
  const { t } = useTranslation();
  const [said] = useUrlValue('customer');
  const customer = said || undefined;
  const pages = usePages(['audit', customer], (cursor) => tenantApi.GET('/api/v1/audit', { params: { query: { customer, cursor } } }));
  const columns: Column<AuditEntry>[] = [
    { key: 'at', title: t('audit.when'), cell: (row) => <Moment at={row.at} /> },
    { key: 'actor', title: t('audit.who'), cell: (row) => row.actor },
    { key: 'action', title: t('audit.what'), cell: (row) => <span className="code whole">{row.action}</span> },
    { key: 'customer', title: t('customer.title'), cell: (row) => row.customer && <CustomerLink customerId={row.customer} /> },
    {
      key: 'subject',
      title: t('audit.subject'),
      cell: (row) => (
        <>
          <span className="code">{row.subject}</span>
          {row.detail && Object.keys(row.detail).length > 0 && <div className="code quiet">{JSON.stringify(row.detail)}</div>}
        </>
      ),
    },
    {
      key: 'hash',
      title: t('audit.hash'),
      cell: (row) => (
        <span className="code quiet" title={row.hash}>
          {row.seq} · {row.hash.slice(0, 12)}…
        </span>
      ),
    },
  ];
  return (
    <Page title={t('nav.audit')} lead={t('audit.lead')}>
      <div className="filters">
        <CustomerSelect />
      </div>
      <DataTable label={t('nav.audit')} columns={columns} {...pages} rowKey={(row) => String(row.seq)} nothing={<Nothing title={t('audit.none')} />} />
    </Page>
  );
}
