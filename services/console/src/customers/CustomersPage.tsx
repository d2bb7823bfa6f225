import { SearchInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EndpointStanding } from '../api/types';
import { usePermissions } from '../session/session';
import { ButtonLink } from '../ui/ButtonLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';
import { StateBar } from '../ui/StateBar';
import { useUrlValue } from '../ui/urlState';
import { NextWindowText } from './NextWindowText';
import { type CustomerRow, useCustomerRows } from './overview';
import { standing } from './standing';

/** All customers side by side: who needs somebody first. */
export function CustomersPage() {
  const { t, i18n } = useTranslation();
  const may = usePermissions();
  const [text, setText] = useUrlValue('name');
  const { rows, error, retry } = useCustomerRows();
  const number = (value: number | undefined) => value?.toLocaleString(i18n.language) ?? '–';
  const columns: Column<CustomerRow>[] = [
    {
      key: 'name',
      title: t('customer.name'),
      cell: ({ id, name, timeZone }) => (
        <>
          <Link to={`/customers/${id}`}>{name}</Link>
          <span className="quiet below">{timeZone}</span>
        </>
      ),
      order: ({ name }) => name,
    },
    { key: 'endpoints', title: t('nav.endpoints'), number: true, cell: (row) => number(row.summary?.endpoints.total), order: (row) => row.summary?.endpoints.total },
    {
      key: 'standing',
      title: t('compliance.endpoints'),
      cell: ({ summary }) => summary && <StateBar counts={standing(summary.endpoints)} label={t('compliance.endpoints')} plain />,
    },
    { key: 'compliant', title: t('state.COMPLIANT'), number: true, cell: (row) => <Those row={row} standing="COMPLIANT" count={row.summary?.endpoints.compliant} />, order: (row) => row.summary?.endpoints.compliant },
    { key: 'overdue', title: t('state.OVERDUE'), number: true, cell: (row) => <Those row={row} standing="OVERDUE" count={row.summary?.endpoints.overdue} />, order: (row) => row.summary?.endpoints.overdue },
    { key: 'unknown', title: t('state.UNKNOWN'), number: true, cell: (row) => <Those row={row} standing="UNKNOWN" count={row.summary?.endpoints.unknown} />, order: (row) => row.summary?.endpoints.unknown },
    { key: 'window', title: t('window.nextOne'), cell: ({ nextWindow }) => nextWindow && <NextWindowText next={nextWindow} />, order: ({ nextWindow }) => nextWindow?.start },
  ];
  const wanted = text.toLocaleLowerCase();
  return (
    <Page title={t('nav.customers')} actions={may.administer && <ButtonLink to="/onboard">{t('onboard.title')}</ButtonLink>}>
      <div className="filters">
        <SearchInput aria-label={t('customer.name')} placeholder={t('customer.name')} value={text} onChange={(_, value) => setText(value)} onClear={() => setText('')} />
      </div>
      <DataTable
        label={t('nav.customers')}
        columns={columns}
        rows={rows?.filter(({ name }) => name.toLocaleLowerCase().includes(wanted))}
        rowKey={({ id }) => id}
        error={error}
        retry={retry}
        initialOrder="-overdue"
        nothing={<Nothing title={t('customer.none')}>{wanted === '' && t('customer.noneWhy')}</Nothing>}
      />
    </Page>
  );
}

/** How many, and the way to them. */
function Those({ row, standing, count }: { row: CustomerRow; standing: EndpointStanding['standing']; count: number | undefined }) {
  const { i18n } = useTranslation();
  if (!count) {
    return <>{count ?? '–'}</>;
  }
  return <Link to={`/customers/${row.id}/endpoints?standing=${standing}`}>{count.toLocaleString(i18n.language)}</Link>;
}
