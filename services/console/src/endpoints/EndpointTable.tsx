import { Label } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../api/pages';
import type { Endpoint, EndpointStanding } from '../api/types';
import { CustomerLink } from '../customers/CustomerLink';
import { useWord } from '../i18n/words';
import { type Column, DataTable } from '../ui/DataTable';
import { Nothing } from '../ui/Feedback';
import { Ago } from '../ui/Moment';
import { endpointPage } from './endpointPages';
import { RestartNote } from './RestartNote';
import { StandingBadges } from './StandingBadges';
import { useStandings } from './standings';

interface Props {
  /** only this customer's; the customer is not shown in each row then */
  customerId?: string;
  /** what the host name begins with */
  search?: string;
  /** only those that stand so */
  standing?: EndpointStanding['standing'];
  /** how many at a time */
  limit?: number;
  nothing?: ReactNode;
}

export function EndpointTable({ customerId, search, standing, limit, nothing }: Props) {
  const { t } = useTranslation();
  const word = useWord();
  const query = { customer: customerId, search: search || undefined, limit };
  const pages = usePages(['endpoints', 'list', query, standing], (cursor) => endpointPage(query, standing, cursor));
  const standings = useStandings(pages.rows?.map(({ id }) => id) ?? []);
  const columns: Column<Endpoint>[] = [
    {
      key: 'hostname',
      title: t('endpoint.hostname'),
      cell: (row) => (
        <>
          <Link to={`/endpoints/${row.id}`}>{row.hostname}</Link> {row.retiredAt && <Label isCompact>{t('endpoint.retired')}</Label>}
        </>
      ),
    },
    { key: 'standing', title: t('endpoint.standing'), cell: (row) => standings && !row.retiredAt && <StandingBadges standing={standings.get(row.id)} /> },
    { key: 'os', title: t('endpoint.os'), cell: (row) => row.os },
    { key: 'class', title: t('endpoint.class'), cell: (row) => word('endpointClass', row.endpointClass) },
    { key: 'seen', title: t('endpoint.lastSeen'), cell: (row) => <Ago at={row.lastSeenAt} /> },
    { key: 'evidence', title: t('endpoint.evidence'), cell: (row) => <Ago at={row.evidenceAt} none={t('endpoint.noEvidence')} /> },
    { key: 'restart', title: t('endpoint.restart'), cell: (row) => <RestartNote requirement={row.restart} /> },
  ];
  if (!customerId) {
    columns.splice(1, 0, { key: 'customer', title: t('customer.title'), cell: (row) => <CustomerLink customerId={row.customer} /> });
  }
  return (
    <DataTable
      label={t('nav.endpoints')}
      columns={columns}
      {...pages}
      rowKey={(row) => row.id}
      nothing={nothing ?? <Nothing title={t('endpoint.none')}>{standing ? t('endpoint.noneStandsSo') : t('endpoint.noneWhy')}</Nothing>}
    />
  );
}
