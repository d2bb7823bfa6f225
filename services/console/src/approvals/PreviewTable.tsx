import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { BulkDecision, DecisionPreview, RefusedDecision } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { NextWindowText } from '../customers/NextWindowText';
import { type Column, DataTable } from '../ui/DataTable';

type OfCustomer = DecisionPreview['customers'][number];

export function PreviewTable({ preview, decision }: { preview: DecisionPreview; decision: BulkDecision['decision'] }) {
  const { t, i18n } = useTranslation();
  const columns: Column<OfCustomer>[] = [
    { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> },
    { key: 'bulletins', title: t('nav.bulletins'), number: true, cell: (row) => row.bulletins.toLocaleString(i18n.language) },
    { key: 'endpoints', title: t('nav.endpoints'), number: true, cell: (row) => row.endpoints.toLocaleString(i18n.language) },
  ];
  if (decision === 'APPROVED') {
    columns.push({ key: 'when', title: t('approval.when'), cell: (row) => row.next && <NextWindowText next={row.next} /> });
  }
  if (preview.customers.some(({ refused }) => refused.length > 0)) {
    columns.push({ key: 'refused', title: t('approval.leftOut'), cell: (row) => <LeftOut refused={row.refused} /> });
  }
  return (
    <>
      <p>{t('approval.changes', { pairs: preview.decided.toLocaleString(i18n.language), endpoints: preview.endpoints.toLocaleString(i18n.language) })}</p>
      {preview.forProvider && <Alert isInline variant="info" title={t('approval.forProvider')} />}
      {preview.refused.length > 0 && (
        <Alert isInline variant="warning" title={t('approval.leftOut')}>
          <LeftOut refused={preview.refused} />
        </Alert>
      )}
      <DataTable label={t('approval.preview')} columns={columns} rows={preview.customers} rowKey={(row) => row.customer} nothing={null} />
    </>
  );
}

function LeftOut({ refused }: { refused: RefusedDecision[] }) {
  const { t } = useTranslation();
  return (
    <ul className="plain-list tight">
      {refused.map(({ bulletin, reason, supersededBy }) => (
        <li key={bulletin}>
          {bulletin}: {t(`refusal.${reason}`)} {supersededBy}
        </li>
      ))}
    </ul>
  );
}
