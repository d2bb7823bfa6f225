import { useTranslation } from 'react-i18next';
import type { MonthlyReport } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { standing } from '../customers/standing';
import { JobReason } from '../deployments/JobReason';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { StateBadge } from '../ui/StateBadge';
import { StateBar } from '../ui/StateBar';

export function ReportFigures({ report }: { report: MonthlyReport }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="columns">
        <Standing title={t('report.atBegin')} compliance={report.atBegin} nothing={t('report.nothingBefore')} />
        <AtEnd report={report} />
      </div>
      <Patched patched={report.patched} zone={report.timeZone} />
      {report.notPatched.length > 0 && <NotPatched rows={report.notPatched} />}
    </>
  );
}

/** What was measured before the month is not how it ended: nobody knows whether it still was so. */
function AtEnd({ report: { atEnd, from, over } }: { report: MonthlyReport }) {
  const { t } = useTranslation();
  const title = t(over ? 'report.atEnd' : 'report.soFar');
  if (!atEnd.asOf || Date.parse(atEnd.asOf) >= Date.parse(from)) {
    return <Standing title={title} compliance={atEnd} nothing={t('compliance.nothing')} />;
  }
  return (
    <Panel title={title}>
      <Nothing title={t('report.noneOfMonth')}>
        {t('report.lastMeasured')} <Moment at={atEnd.asOf} />
      </Nothing>
    </Panel>
  );
}

function Standing({ title, compliance: { endpoints, asOf }, nothing }: { title: string; compliance: MonthlyReport['atEnd']; nothing: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={title}>
      {endpoints ? (
        <>
          <StateBar counts={standing(endpoints)} label={title} />
          <p className="quiet panel-note">
            {t('portal.asOf')} <Moment at={asOf} />
          </p>
        </>
      ) : (
        <Nothing title={nothing} />
      )}
    </Panel>
  );
}

type PatchedRow = MonthlyReport['patched']['bulletins'][number];

function Patched({ patched, zone }: { patched: MonthlyReport['patched']; zone: string }) {
  const { t, i18n } = useTranslation();
  const count = (value: number) => value.toLocaleString(i18n.language);
  const columns: Column<PatchedRow>[] = [
    { key: 'bulletin', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.bulletin} /> },
    { key: 'endpoints', title: t('nav.endpoints'), number: true, cell: (row) => count(row.endpoints), order: (row) => row.endpoints },
    { key: 'last', title: t('report.lastProven'), cell: (row) => <Moment at={row.last} zone={zone} />, order: (row) => row.last },
  ];
  return (
    <Panel title={t('portal.patched')}>
      {patched.bulletins.length > 0 && (
        <p>{t('report.patchedSum', { bulletins: count(patched.bulletins.length), endpoints: count(patched.endpoints), pairs: count(patched.pairs) })}</p>
      )}
      <DataTable
        label={t('portal.patched')}
        columns={columns}
        rows={patched.bulletins}
        rowKey={(row) => row.bulletin}
        nothing={<Nothing title={t('report.nothingPatched')} />}
      />
    </Panel>
  );
}

function NotPatched({ rows }: { rows: MonthlyReport['notPatched'] }) {
  const { t, i18n } = useTranslation();
  const columns: Column<MonthlyReport['notPatched'][number]>[] = [
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'reason', title: t('report.reason'), cell: (row) => (row.reason ? <JobReason reason={row.reason} /> : '–') },
    { key: 'jobs', title: t('report.jobs'), number: true, cell: (row) => row.jobs.toLocaleString(i18n.language) },
  ];
  return (
    <Panel title={t('report.notPatched')}>
      <DataTable
        label={t('report.notPatched')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.state} ${row.reason ?? ''}`}
        nothing={null}
      />
    </Panel>
  );
}
