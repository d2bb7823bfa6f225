import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CustomerLink } from '../customers/CustomerLink';
import { useCustomer } from '../customers/customers';
import { occurrencesQuery } from '../policy/windows';
import { type Column, DataTable } from '../ui/DataTable';
import { Moment } from '../ui/Moment';

type Row = [customer: string, bulletins: string[]];

export function PreviewTable({ concerned, withWindow }: { concerned: Map<string, string[]>; withWindow: boolean }) {
  const { t, i18n } = useTranslation();
  const columns: Column<Row>[] = [
    { key: 'customer', title: t('customer.title'), cell: ([customer]) => <CustomerLink customerId={customer} /> },
    {
      key: 'bulletins',
      title: t('nav.bulletins'),
      number: true,
      cell: ([, bulletins]) => <span title={bulletins.join(', ')}>{bulletins.length.toLocaleString(i18n.language)}</span>,
    },
  ];
  if (withWindow) {
    columns.push({ key: 'window', title: t('approval.when'), cell: ([customer]) => <NextOccurrence customerId={customer} /> });
  }
  return <DataTable label={t('approval.preview')} columns={columns} rows={[...concerned]} rowKey={([customer]) => customer} nothing={null} />;
}

function NextOccurrence({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const zone = useCustomer(customerId)?.timeZone;
  const occurrences = useQuery(occurrencesQuery(customerId)).data;
  const next = occurrences?.items[0];
  return occurrences ? <Moment at={next?.start} zone={zone} none={t('window.none')} /> : null;
}
