import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Finding } from '../api/types';
import { usePermissions } from '../session/session';
import { type Column, DataTable } from '../ui/DataTable';
import { Ago } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { SeverityLabel } from '../ui/SeverityLabel';

type Part = Finding['score']['parts'][number];
const names = ['severity', 'cvss', 'ssvc', 'knownExploited', 'epss', 'age'] as const;

/** What a score is the sum of: each part with its reason, and the feed or the vulnerability that says so. */
export function ScoreParts({ finding }: { finding: Finding }) {
  const { t, i18n } = useTranslation();
  const columns: Column<Part>[] = [
    { key: 'part', title: t('score.part'), cell: (row) => <PartName name={row.name} /> },
    { key: 'points', title: t('score.points'), number: true, cell: (row) => row.points.toLocaleString(i18n.language) },
    { key: 'because', title: t('score.because'), cell: (row) => <Because part={row} finding={finding} /> },
    { key: 'source', title: t('score.source'), cell: (row) => <Source source={row.source} /> },
  ];
  return (
    <Panel title={t('score.parts')}>
      <DataTable label={t('score.parts')} columns={columns} rows={finding.score.parts} rowKey={(row) => row.name} nothing={null} />
    </Panel>
  );
}

function PartName({ name }: { name: string }) {
  const { t } = useTranslation();
  const known = names.find((one) => one === name);
  return <>{known ? t(`score.name.${known}`) : name}</>;
}

/**
 * In the reader's language as far as the finding itself says it. What a CVSS score or a decision is, only the part says, in English; so does
 * one that is newer than this page.
 */
function Because({ part, finding }: { part: Part; finding: Finding }) {
  const { t, i18n } = useTranslation();
  switch (part.name) {
    case 'severity':
      return <SeverityLabel severity={finding.severity} />;
    case 'knownExploited':
      return <>{t(finding.knownExploited ? 'score.listed' : 'score.notListed')}</>;
    case 'epss':
      return (
        <>
          {finding.epss === undefined
            ? t('score.noEpss')
            : t('score.epss', { share: finding.epss.toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 1 }) })}
        </>
      );
    case 'cvss':
      return <>{part.source ? part.why : t('score.noCvss')}</>;
    case 'ssvc':
      return <>{part.source ? part.why : t('score.noDecision')}</>;
    case 'age':
      return (
        <>
          {t('bulletin.released')} <Ago at={finding.releasedAt} />
        </>
      );
    default:
      return <>{part.why}</>;
  }
}

/** A vulnerability by its own id, a feed by its name. */
function Source({ source }: { source: string | undefined }) {
  const may = usePermissions();
  if (!source) {
    return <span className="quiet">–</span>;
  }
  const isFeed = !/^[A-Z]+-/.test(source);
  return isFeed && may.staff ? <Link to={`/feeds/${encodeURIComponent(source)}`}>{source}</Link> : <span className="code">{source}</span>;
}
