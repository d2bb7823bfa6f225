import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Duration, Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';

type FrameworkDeadline = Finding['deadlines'][number];

/** By when each framework of the customer's policy wants it gone, the first due first. */
export function FrameworkDeadlines({ deadlines, zone }: { deadlines: FrameworkDeadline[]; zone: string | undefined }) {
  const { t } = useTranslation();
  const columns: Column<FrameworkDeadline>[] = [
    { key: 'framework', title: t('score.framework'), cell: (row) => row.framework },
    { key: 'within', title: t('score.within'), cell: (row) => <Duration iso={row.within} /> },
    { key: 'due', title: t('score.due'), cell: (row) => <Moment at={row.due} zone={zone} /> },
    { key: 'sinceFirstSeen', title: t('score.sinceFirstSeen'), cell: (row) => <Moment at={row.dueSinceFirstSeen} zone={zone} /> },
  ];
  return (
    <Panel title={t('score.deadlines')}>
      <DataTable label={t('score.deadlines')} columns={columns} rows={deadlines} rowKey={(row) => `${row.framework} ${row.within}`} nothing={<Nothing title={t('score.noDeadlines')} />} />
      {deadlines.length > 0 && <p className="quiet panel-note">{t('score.deadlinesWhat')}</p>}
    </Panel>
  );
}
