import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, tenantApi } from '../api/clients';
import type { Site } from '../api/types';
import { Enrolment } from '../onboarding/Enrolment';
import { usePermissions } from '../session/session';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { Panel } from '../ui/Panel';

export function SiteList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const sites = useQuery({
    queryKey: ['customers', customerId, 'sites'],
    queryFn: () => answer(tenantApi.GET('/api/v1/customers/{customerId}/sites', { params: { path: { customerId } } })),
  });
  return (
    <Loaded query={sites}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('site.none')} />
        ) : (
          <div className="stack">
            {items.map((site) => (
              <SitePanel key={site.id} customerId={customerId} site={site} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function SitePanel({ customerId, site }: { customerId: string; site: Site }) {
  const may = usePermissions();
  return (
    <Panel title={site.name}>
      <p className="quiet">{site.timeZone}</p>
      {may.enrol && <Enrolment customerId={customerId} siteId={site.id} />}
    </Panel>
  );
}
