import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Panel } from '../ui/Panel';
import { Settle } from './Settle';

type Item = ExportReport['items'][number];
type Missing = ExportReport['missing'][number];

/** @param settled called when an item was settled: the report is no longer how it stands */
export function DifferenceTable({ report, settled }: { report: ExportReport; settled?: () => void }) {
  const { t, i18n } = useTranslation();
  const count = (value: number | undefined) => value?.toLocaleString(i18n.language) ?? '–';
  const columns: Column<Item>[] = [
    { key: 'customer', title: t('filter.customer'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'line', title: t('period.line'), cell: (row) => row.line, order: (row) => row.line },
    { key: 'external', title: t('period.externalLine'), cell: (row) => <span className="code">{`${row.externalCustomer} / ${row.externalLine}`}</span> },
    { key: 'current', title: t('period.current'), number: true, cell: (row) => count(row.current) },
    { key: 'quantity', title: t('period.quantity'), number: true, cell: (row) => count(row.quantity), order: (row) => row.quantity },
    { key: 'difference', title: t('period.difference'), number: true, cell: (row) => <strong>{count(row.difference)}</strong>, order: (row) => row.difference },
    { key: 'state', title: t('filter.state'), cell: (row) => <Label isCompact>{t(`period.itemState.${row.state}`)}</Label>, order: (row) => row.state },
    { key: 'problem', title: t('period.problem'), cell: (row) => row.problem },
  ];
  if (report.items.some(({ state }) => state === 'HELD')) {
    columns.push({ key: 'settle', title: t('actions'), cell: (row) => row.state === 'HELD' && <Settle report={report} item={row} settled={settled} /> });
  }
  return (
    <div className="stack">
      {report.missing.length > 0 && <MissingTable rows={report.missing} />}
      <DataTable
        label={t('period.tab.differences')}
        columns={columns}
        rows={report.items}
        rowKey={(row) => `${row.customer} ${row.line}`}
        nothing={<Nothing title={t('period.noDifference')} />}
      />
    </div>
  );
}

function MissingTable({ rows }: { rows: Missing[] }) {
  const { t } = useTranslation();
  const columns: Column<Missing>[] = [
    { key: 'customer', title: t('filter.customer'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'line', title: t('period.line'), cell: (row) => row.line },
    { key: 'problem', title: t('period.problem'), cell: (row) => row.problem },
  ];
  return (
    <Panel title={t('period.missing')}>
      <DataTable label={t('period.missing')} columns={columns} rows={rows} rowKey={(row) => `${row.customer} ${row.line}`} nothing={null} />
    </Panel>
  );
}
