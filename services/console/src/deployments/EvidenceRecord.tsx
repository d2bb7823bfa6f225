import { useTranslation } from 'react-i18next';
import type { Evidence } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { StateBadge } from '../ui/StateBadge';
import { JobReason } from './JobReason';

type Report = NonNullable<Evidence['report']>['content'];

export function EvidenceRecord({ record }: { record: Evidence }) {
  const { t } = useTranslation();
  const report = record.report?.content;
  return (
    <Panel
      title={
        <>
          {t(`evidence.kind.${record.kind}`, { number: record.number })} <StateBadge state={record.state} />
        </>
      }
    >
      <div className="stack">
        <Facts
          narrow
          facts={[
            [t('why.reason'), record.reason && <JobReason key="r" reason={record.reason} />],
            [t('evidence.detail'), report?.detail && <span key="d" className="code">{report.detail}</span>],
            [t('evidence.approvedBy'), record.approvals.length > 0 && <Approvers key="a" record={record} />],
            [t('evidence.leased'), <Moment key="l" at={record.times.leased} />],
            [t('evidence.started'), record.times.started && <Moment key="s" at={record.times.started} />],
            [t('evidence.reported'), record.times.reported && <Moment key="p" at={record.times.reported} />],
            [t('evidence.before'), report?.inventoryBefore && <Digest key="b" digest={report.inventoryBefore} />],
            [t('evidence.after'), report?.inventoryAfter && <Digest key="f" digest={report.inventoryAfter} />],
            [t('evidence.proving'), record.provingInventory ? <Digest key="v" digest={record.provingInventory} /> : t('evidence.notProven')],
          ]}
        />
        {report && report.steps.length > 0 && <StepTable steps={report.steps} />}
        {report && report.changes.length > 0 && <ChangeTable changes={report.changes} />}
      </div>
    </Panel>
  );
}

function Digest({ digest }: { digest: string }) {
  return <span className="code">{digest}</span>;
}

function Approvers({ record }: { record: Evidence }) {
  return (
    <ul className="plain-list tight">
      {record.approvals.map(({ bulletin, by, at }) => (
        <li key={bulletin}>
          {bulletin}: {by}, <Moment at={at} />
        </li>
      ))}
    </ul>
  );
}

function StepTable({ steps }: { steps: Report['steps'] }) {
  const { t } = useTranslation();
  const columns: Column<Report['steps'][number]>[] = [
    { key: 'name', title: t('evidence.step'), cell: (row) => row.name },
    { key: 'exit', title: t('evidence.exitCode'), number: true, cell: (row) => row.exitCode },
    { key: 'started', title: t('evidence.started'), cell: (row) => <Moment at={row.startedAt} /> },
    { key: 'ended', title: t('evidence.ended'), cell: (row) => <Moment at={row.endedAt} /> },
  ];
  return <DataTable label={t('evidence.steps')} columns={columns} rows={steps} rowKey={(row) => `${row.name} ${row.startedAt}`} nothing={null} />;
}

function ChangeTable({ changes }: { changes: Report['changes'] }) {
  const { t } = useTranslation();
  const columns: Column<Report['changes'][number]>[] = [
    { key: 'name', title: t('fix.package'), cell: (row) => row.name },
    { key: 'from', title: t('evidence.from'), cell: (row) => <span className="code">{row.from}</span> },
    { key: 'to', title: t('evidence.to'), cell: (row) => <span className="code">{row.to}</span> },
  ];
  return (
    <DataTable label={t('evidence.changes')} columns={columns} rows={changes} rowKey={(row) => `${row.name} ${row.architecture}`} nothing={null} />
  );
}
