import { useTranslation } from 'react-i18next';
import type { ComparedPackage, Explanation, StatedFix } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';

interface Row {
  claim: StatedFix;
  compared: ComparedPackage | undefined;
}

/** A fix that was compared with nothing is a row all the same: that is why it does not concern the endpoint. */
function rows(explanation: Explanation): Row[] {
  return explanation.claims.flatMap((claim): Row[] =>
    claim.compared.length > 0 ? claim.compared.map((compared) => ({ claim, compared })) : [{ claim, compared: undefined }],
  );
}

export function ClaimTable({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const columns: Column<Row>[] = [
    { key: 'release', title: t('fix.release'), cell: ({ claim }) => claim.release },
    {
      key: 'package',
      title: t('fix.package'),
      cell: ({ claim }) => [claim.sourcePackage, claim.packageName, claim.architecture].filter(Boolean).join(' '),
    },
    { key: 'fixed', title: t('fix.version'), cell: ({ claim }) => (claim.fixedVersion ? <span className="code">{claim.fixedVersion}</span> : <span className="quiet">{t('fix.takenBack')}</span>) },
    { key: 'place', title: t('feeds.place'), cell: ({ claim }) => claim.place && <span className="code">{claim.place}</span> },
    {
      key: 'installed',
      title: t('explanation.installed'),
      cell: ({ claim, compared }) =>
        compared ? <Installed claim={claim} compared={compared} /> : <span className="quiet">{t(`explanation.nothing.${nothing(explanation, claim)}`)}</span>,
    },
    {
      key: 'comparison',
      title: t('explanation.outcome'),
      cell: ({ compared }) =>
        compared && (
          <>
            {t(`explanation.comparison.${compared.comparison}`)}
            {!compared.installed && <div className="quiet">{t('explanation.mayRun')}</div>}
            {!compared.counts && <div className="quiet">{t('explanation.passedOver')}</div>}
          </>
        ),
    },
  ];
  return (
    <DataTable
      label={t('explanation.compared')}
      columns={columns}
      rows={rows(explanation)}
      step={20}
      rowKey={({ claim, compared }) =>
        [claim.release, claim.sourcePackage, claim.packageName, claim.architecture, claim.fixedVersion, compared?.name, compared?.architecture, compared?.version].join(' ')
      }
      nothing={<Nothing title={t('fix.none')} />}
    />
  );
}

const UNCOMPARED: readonly Explanation['reason'][] = ['NOT_JUDGED', 'WITHDRAWN', 'NO_EVIDENCE'];

/** Why a fix was compared with nothing: that a package is not there is said only where somebody looked. */
function nothing({ reason, basis }: Explanation, claim: StatedFix) {
  if (UNCOMPARED.includes(reason)) {
    return 'notCompared';
  }
  return claim.release === basis.release ? 'notThere' : 'otherRelease';
}

/** The version that was compared: the source package's where the bulletin speaks of that. */
function Installed({ claim, compared }: { claim: StatedFix; compared: ComparedPackage }) {
  const { t } = useTranslation();
  return (
    <span className="code">
      {compared.name} {compared.version}
      {!claim.packageName && compared.sourceVersion !== compared.version && (
        <span className="quiet"> {t('explanation.sourceVersion', { version: compared.sourceVersion })}</span>
      )}
    </span>
  );
}
