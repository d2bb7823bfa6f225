import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tenantApi } from '../api/clients';
import { usePages } from '../api/pages';
import type { Webhook, WebhookDelivery } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Moment } from '../ui/Moment';
import { Panel } from '../ui/Panel';
import { webhooksQuery } from './billing';

/** Whom the provider's programs are told by, and whether they hear it. They are made by REST, by who gets the secret. */
export function WebhookTable() {
  const { t } = useTranslation();
  const webhooks = useQuery(webhooksQuery);
  const columns: Column<Webhook>[] = [
    { key: 'name', title: t('customer.name'), cell: (row) => row.webhook },
    { key: 'url', title: t('webhook.url'), cell: (row) => <span className="code">{row.url}</span> },
    { key: 'events', title: t('webhook.events'), cell: (row) => row.events.join(', ') },
    { key: 'active', title: t('filter.state'), cell: (row) => <Label isCompact color={row.active ? 'green' : 'red'}>{t(row.active ? 'webhook.active' : 'webhook.gone')}</Label> },
  ];
  return (
    <div className="stack">
      <DataTable
        label={t('period.tab.webhooks')}
        columns={columns}
        rows={webhooks.data}
        rowKey={(row) => row.webhook}
        error={webhooks.error}
        retry={() => void webhooks.refetch()}
        nothing={<Nothing title={t('webhook.none')}>{t('webhook.noneWhy')}</Nothing>}
      />
      {webhooks.data && webhooks.data.length > 0 && <Deliveries />}
    </div>
  );
}

function Deliveries() {
  const { t } = useTranslation();
  const pages = usePages(['billing', 'deliveries'], (cursor) => tenantApi.GET('/api/v1/billing/webhooks/deliveries', { params: { query: { cursor } } }));
  const columns: Column<WebhookDelivery>[] = [
    { key: 'at', title: t('webhook.at'), cell: (row) => <Moment at={row.at} /> },
    { key: 'webhook', title: t('customer.name'), cell: (row) => row.webhook },
    { key: 'type', title: t('webhook.event'), cell: (row) => <span className="code">{row.type}</span> },
    { key: 'state', title: t('filter.state'), cell: (row) => t(`webhook.state.${row.state}`) },
    { key: 'attempts', title: t('webhook.attempts'), number: true, cell: (row) => row.attempts.length },
  ];
  return (
    <Panel title={t('webhook.deliveries')}>
      <DataTable label={t('webhook.deliveries')} columns={columns} {...pages} rowKey={(row) => `${row.webhook} ${row.message}`} nothing={<Nothing title={t('webhook.noDelivery')} />} />
    </Panel>
  );
}
