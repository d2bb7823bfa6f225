import { SearchInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, scheduler } from '../api/clients';
import type { Endpoint, InstalledPackage } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Moment } from '../ui/Moment';
import { useUrlValue } from '../ui/urlState';
import { PackageState } from './PackageState';

export function Inventory({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const path = { endpointId: endpoint.id };
  const inventory = useQuery({
    queryKey: ['endpoints', endpoint.id, 'inventory', endpoint.inventoryDigest],
    queryFn: () => answer(scheduler.GET('/api/v1/endpoints/{endpointId}/inventory', { params: { path } })),
    enabled: Boolean(endpoint.inventoryDigest),
  });
  if (!endpoint.inventoryDigest) {
    return <Nothing title={t('inventory.none')}>{t('inventory.noneWhy')}</Nothing>;
  }
  return (
    <Loaded query={inventory} lines={8}>
      {({ receivedAt, report }) => (
        <div className="stack">
          <Facts
            facts={[
              [t('inventory.received'), <Moment key="r" at={receivedAt} />],
              [t('endpoint.os'), report.os.prettyName],
              [t('inventory.kernel'), <span key="k" className="code">{report.restart.runningKernel}</span>],
              [t('inventory.sources'), report.sources.problem ?? t(report.sources.refreshed ? 'inventory.refreshed' : 'inventory.notRefreshed')],
              [t('inventory.digest'), <span key="d" className="code">{report.digest}</span>],
            ]}
          />
          <PackageTable packages={report.packages} />
        </div>
      )}
    </Loaded>
  );
}

function PackageTable({ packages }: { packages: InstalledPackage[] }) {
  const { t } = useTranslation();
  const [text, setText] = useUrlValue('package');
  const rows = packages.filter(({ name, sourceName }) => name.includes(text) || sourceName.includes(text));
  const columns: Column<InstalledPackage>[] = [
    { key: 'name', title: t('fix.package'), cell: (row) => row.name, order: (row) => row.name },
    { key: 'version', title: t('inventory.version'), cell: (row) => <span className="code">{row.version}</span>, order: (row) => row.version },
    { key: 'architecture', title: t('inventory.architecture'), cell: (row) => row.architecture, order: (row) => row.architecture },
    { key: 'source', title: t('inventory.source'), cell: (row) => row.sourceName, order: (row) => row.sourceName },
    { key: 'state', title: t('filter.state'), cell: (row) => <PackageState installed={row} /> },
  ];
  return (
    <>
      <div className="filters">
        <SearchInput aria-label={t('inventory.search')} placeholder={t('inventory.search')} value={text} onChange={(_, value) => setText(value)} onClear={() => setText('')} />
      </div>
      <DataTable
        label={t('endpoint.tab.inventory')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.name} ${row.architecture}`}
        nothing={<Nothing title={t('inventory.noMatch')} />}
      />
    </>
  );
}
