import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { ActionButton } from '../ui/ActionButton';
import { type Column, DataTable } from '../ui/DataTable';
import { DialogButton } from '../ui/DialogButton';
import { Nothing } from '../ui/Feedback';
import { LineEvidence } from './LineEvidence';
import { saveStatements, statementsOf } from './billing';

/** A line or an adjustment of a customer's statement. */
interface Row {
  statement: Statement;
  line: Statement['lines'][number];
  adjusts?: Statement['adjustments'][number]['adjusts'];
}

function rowsOf(statement: Statement): Row[] {
  const lines: Row[] = statement.lines.map((line) => ({ statement, line }));
  return lines.concat(statement.adjustments.map((line) => ({ statement, line, adjusts: line.adjusts })));
}

export function Statements({ period }: { period: string }) {
  const { t, i18n } = useTranslation();
  const statements = useQuery(statementsOf(period));
  const columns: Column<Row>[] = [
    { key: 'customer', title: t('filter.customer'), cell: (row) => <CustomerLink customerId={row.statement.customer} name={row.statement.customerName} />, order: (row) => row.statement.customerName },
    { key: 'line', title: t('period.line'), cell: (row) => row.line.line, order: (row) => row.line.line },
    { key: 'method', title: t('period.method'), cell: (row) => t(`period.methods.${row.line.method}`) },
    {
      key: 'quantity',
      title: t('period.quantity'),
      number: true,
      cell: (row) => `${row.line.quantity.toLocaleString(i18n.language, { maximumFractionDigits: 6 })} ${t(`period.units.${row.line.unit}`)}`,
      order: (row) => row.line.quantity,
    },
    { key: 'adjusts', title: t('period.adjusts'), cell: (row) => row.adjusts && `${row.adjusts.period} · ${row.adjusts.line}` },
    { key: 'evidence', title: t('evidence.title'), cell: (row) => <EvidenceButton row={row} /> },
  ];
  return (
    <>
      <div className="filters">
        <ActionButton variant="secondary" run={() => saveStatements(period)}>
          {t('period.csv')}
        </ActionButton>
      </div>
      <DataTable
        label={t('period.tab.statements')}
        columns={columns}
        rows={statements.data?.flatMap(rowsOf)}
        rowKey={(row) => `${row.statement.customer} ${row.line.line} ${row.adjusts?.period ?? ''}`}
        error={statements.error}
        retry={() => void statements.refetch()}
        initialOrder="customer"
        nothing={<Nothing title={t('period.noStatements')}>{t('period.noStatementsWhy')}</Nothing>}
      />
    </>
  );
}

function EvidenceButton({ row: { statement, line } }: { row: Row }) {
  const { t } = useTranslation();
  const title = t('evidenceOf.title', { line: line.line, customer: statement.customerName });
  return (
    <DialogButton variant="link" action={t('evidenceOf.show')} label={title} title={title}>
      {() => <LineEvidence period={statement.period} customer={statement.customer} line={line.line} />}
    </DialogButton>
  );
}
