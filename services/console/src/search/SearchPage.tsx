import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BulletinTable } from '../bulletins/BulletinTable';
import { customersQuery } from '../customers/customers';
import { EndpointTable } from '../endpoints/EndpointTable';
import { usePermissions } from '../session/session';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { useUrlValue } from '../ui/urlState';

const VULNERABILITY = /^CVE-\d{4}-\d{4,}$/i;

/** What the search box finds: customers by name, endpoints by host name, bulletins by id, title, source package or a CVE that they name. */
export function SearchPage() {
  const { t } = useTranslation();
  const may = usePermissions();
  const [q] = useUrlValue('q');
  const vulnerability = VULNERABILITY.test(q) ? q.toUpperCase() : undefined;
  return (
    <Page title={t('search.results', { q })}>
      <div className="stack">
        {may.staff && !vulnerability && <CustomerHits q={q} />}
        {!vulnerability && (
          <Panel title={t('nav.endpoints')}>
            <EndpointTable key={q} search={q} limit={20} nothing={<Nothing title={t('search.noEndpoint')} />} />
          </Panel>
        )}
        <Panel title={vulnerability ? t('search.bulletinsOf', { vulnerability }) : t('nav.bulletins')}>
          <BulletinTable key={q} filter={vulnerability ? { vulnerability } : { search: q }} limit={20} />
        </Panel>
      </div>
    </Page>
  );
}

function CustomerHits({ q }: { q: string }) {
  const { t } = useTranslation();
  const text = q.toLocaleLowerCase();
  return (
    <Panel title={t('nav.customers')}>
      <Loaded query={useQuery(customersQuery)} lines={2}>
        {(customers) => {
          const hits = customers.filter(({ name }) => name.toLocaleLowerCase().includes(text));
          return hits.length === 0 ? (
            <Nothing title={t('search.noCustomer')} />
          ) : (
            <ul className="plain-list">
              {hits.slice(0, 20).map(({ id, name, timeZone }) => (
                <li key={id}>
                  <Link to={`/customers/${id}`}>{name}</Link> <span className="quiet">{timeZone}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}
