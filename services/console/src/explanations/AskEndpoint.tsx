import { SearchInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, scheduler } from '../api/clients';
import { CustomerLink } from '../customers/CustomerLink';
import { usePermissions } from '../session/session';
import { Loaded } from '../ui/Loaded';
import { Panel } from '../ui/Panel';
import { useDelayed } from '../ui/useDelayed';
import { explanationPath } from './explanations';

const MOST = 10;

/** Of a bulletin it can be asked about any endpoint, affected or not. */
export function AskEndpoint({ bulletinId }: { bulletinId: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDelayed(text.trim());
  return (
    <Panel title={t('explanation.askEndpoint')}>
      <SearchInput aria-label={t('endpoint.hostname')} placeholder={t('endpoint.hostname')} value={text} onChange={(_, said) => setText(said)} onClear={() => setText('')} />
      {search && <Hits search={search} bulletinId={bulletinId} />}
    </Panel>
  );
}

function Hits({ search, bulletinId }: { search: string; bulletinId: string }) {
  const { t } = useTranslation();
  const may = usePermissions();
  const query = { search, limit: MOST };
  const endpoints = useQuery({
    queryKey: ['endpoints', 'list', query],
    queryFn: () => answer(scheduler.GET('/api/v1/endpoints', { params: { query } })),
  });
  return (
    <Loaded query={endpoints} lines={2}>
      {({ items }) => (
        <ul className="plain-list">
          {items.length === 0 && <li className="quiet">{t('search.noEndpoint')}</li>}
          {items.map(({ id, hostname, customer }) => (
            <li key={id}>
              <Link to={explanationPath(id, bulletinId)}>{hostname}</Link> {may.staff && <CustomerLink customerId={customer} />}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
