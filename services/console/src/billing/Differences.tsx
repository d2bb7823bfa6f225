import { Alert, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { BillingPeriod, ExportTarget, PsaSystem } from '../api/types';
import { ActionButton } from '../ui/ActionButton';
import { ButtonLink } from '../ui/ButtonLink';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { useUrlValue } from '../ui/urlState';
import { exportQuery } from './billing';
import { DifferenceTable } from './DifferenceTable';
import { targetsQuery } from './targets';

/** What sending a closed month would change in a PSA: it is asked, and nothing is written anywhere. */
export function Differences({ period }: { period: BillingPeriod }) {
  const { t } = useTranslation();
  const targets = useQuery(targetsQuery);
  if (period.state !== 'CLOSED') {
    return <Nothing title={t('period.notClosed')}>{t('period.notClosedWhy')}</Nothing>;
  }
  return (
    <Loaded query={targets}>
      {(known) =>
        known.length === 0 ? (
          <Nothing title={t('period.noTarget')} action={<ButtonLink to="/billing/targets">{t('target.add')}</ButtonLink>}>
            {t('period.noTargetWhy')}
          </Nothing>
        ) : (
          <DryRun key={period.period} period={period.period} targets={known} />
        )
      }
    </Loaded>
  );
}

function DryRun({ period, targets }: { period: string; targets: ExportTarget[] }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useUrlValue('system');
  const system = (targets.find((target) => target.system === wanted) ?? targets[0])?.system as PsaSystem;
  const seen = useQuery(exportQuery(period, system));
  const run = useMutation({
    mutationFn: () =>
      answer(tenantApi.POST('/api/v1/billing/periods/{period}/exports/{system}/dry-run', { params: { path: { period, system } } })),
  });
  return (
    <>
      <div className="filters">
        <FormSelect
          className="filter"
          aria-label={t('period.system')}
          value={system}
          onChange={(_, value) => {
            run.reset();
            setWanted(value);
          }}
        >
          {targets.map((target) => (
            <FormSelectOption key={target.system} value={target.system} label={t(`psa.${target.system}`)} />
          ))}
        </FormSelect>
        <ActionButton run={() => run.mutateAsync()}>{t('period.dryRun')}</ActionButton>
      </div>
      {run.data ? (
        <DifferenceTable report={run.data} settled={run.reset} />
      ) : (
        <div className="stack">
          <Alert isInline variant="info" component="p" title={t('period.dryRunWhat')} />
          <Loaded query={seen}>{(report) => <DifferenceTable report={report} />}</Loaded>
        </div>
      )}
    </>
  );
}
