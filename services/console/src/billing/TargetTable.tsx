import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExportTarget } from '../api/types';
import { Confirm } from '../ui/Confirm';
import { type Column, DataTable } from '../ui/DataTable';
import { DialogButton } from '../ui/DialogButton';
import { Nothing } from '../ui/Feedback';
import { TargetForm } from './TargetForm';
import { deleteTarget, sentTo, targetsQuery } from './targets';

/** The provider's systems that closed months are sent to. A program sends; here it is said where to. */
export function TargetTable() {
  const { t } = useTranslation();
  const targets = useQuery(targetsQuery);
  const known = targets.data ?? [];
  const columns: Column<ExportTarget>[] = [
    { key: 'system', title: t('period.system'), cell: (row) => t(`psa.${row.system}`), order: (row) => t(`psa.${row.system}`) },
    { key: 'url', title: t('webhook.url'), cell: (row) => <span className="code">{row.url}</span>, order: (row) => row.url },
    { key: 'actions', title: t('actions'), cell: (row) => <Actions target={row} targets={known} /> },
  ];
  return (
    <>
      {targets.data && known.length < sentTo.length && (
        <div className="filters">
          <DialogButton action={t('target.add')} title={t('target.add')}>
            {(close) => <TargetForm targets={known} done={close} />}
          </DialogButton>
        </div>
      )}
      <DataTable
        label={t('period.tab.targets')}
        columns={columns}
        rows={targets.data}
        rowKey={(row) => row.system}
        error={targets.error}
        retry={() => void targets.refetch()}
        nothing={<Nothing title={t('period.noTarget')}>{t('target.noneWhy')}</Nothing>}
      />
    </>
  );
}

function Actions({ target, targets }: { target: ExportTarget; targets: ExportTarget[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const system = t(`psa.${target.system}`);
  const remove = async () => {
    await deleteTarget(target);
    await queries.invalidateQueries({ queryKey: ['billing', 'targets'] });
  };
  return (
    <div className="buttons">
      <DialogButton action={t('change')} label={t('changeThis', { name: system })} title={t('changeThis', { name: system })}>
        {(close) => <TargetForm targets={targets} change={target} done={close} />}
      </DialogButton>
      <Confirm action={t('remove')} title={t('target.removeTitle', { system })} run={remove} variant="danger">
        {t('target.removeWhat')}
      </Confirm>
    </div>
  );
}
