import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exposure } from '../api/clients';
import { usePages } from '../api/pages';
import type { Finding, FindingState } from '../api/types';
import { BulletinLink } from '../bulletins/BulletinLink';
import { explanationPath } from '../explanations/explanations';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { SeverityLabel } from '../ui/SeverityLabel';
import { StateBadge } from '../ui/StateBadge';
import { StateSelect } from '../ui/StateSelect';
import { useUrlValue } from '../ui/urlState';
import { Deadline } from './Deadline';
import { EndpointLink } from './EndpointLink';
import { PackageTargets } from './PackageTargets';
import { ScoreButton } from './ScoreButton';

const states = ['MISSING', 'AWAITING_REBOOT', 'UNKNOWN', 'PROTECTED', 'EXCEPTED'] as const satisfies FindingState[];
const PAGE = 50;

/** Findings of a customer or of an endpoint; ?state= and ?bulletin= narrow them. */
export function FindingTable({ of, zone }: { of: { customer?: string; endpoint?: string }; zone: string | undefined }) {
  const { t } = useTranslation();
  const [said] = useUrlValue('state');
  const [bulletin] = useUrlValue('bulletin');
  const query = { ...of, state: states.find((one) => one === said), bulletin: bulletin || undefined, limit: PAGE };
  const pages = usePages(['findings', query], (cursor) => exposure.GET('/api/v1/findings', { params: { query: { ...query, cursor } } }));
  const columns: Column<Finding>[] = [
    { key: 'state', title: t('filter.state'), cell: (row) => <StateBadge state={row.state} /> },
    { key: 'bulletin', title: t('bulletin.id'), cell: (row) => <BulletinLink id={row.bulletin} title={row.title} /> },
    {
      key: 'severity',
      title: t('bulletin.severity'),
      cell: (row) => <SeverityLabel severity={row.severity} knownExploited={row.knownExploited} />,
    },
    { key: 'score', title: t('finding.score'), number: true, cell: (row) => <ScoreButton finding={row} zone={zone} /> },
    { key: 'deadline', title: t('finding.deadline'), cell: (row) => <Deadline at={row.deadline} overdue={row.overdue} zone={zone} /> },
    { key: 'packages', title: t('finding.packages'), cell: (row) => <PackageTargets finding={row} /> },
    { key: 'why', title: t('why.reason'), cell: (row) => <Link to={explanationPath(row.endpoint, row.bulletin)}>{t('explanation.why')}</Link> },
  ];
  if (!of.endpoint) {
    columns.splice(1, 0, { key: 'endpoint', title: t('endpoint.title'), cell: (row) => <EndpointLink endpointId={row.endpoint} /> });
  }
  return (
    <>
      <div className="filters">
        <StateSelect states={states} />
        {bulletin && <span>{t('finding.onlyBulletin', { bulletin })}</span>}
      </div>
      <DataTable
        label={t('finding.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => `${row.endpoint} ${row.bulletin}`}
        nothing={<Nothing title={t('finding.none')} />}
      />
    </>
  );
}
