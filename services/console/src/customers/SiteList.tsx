import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Site } from '../api/types';
import { Enrolment } from '../onboarding/Enrolment';
import { usePermissions } from '../session/session';
import { DialogButton } from '../ui/DialogButton';
import { Nothing } from '../ui/Feedback';
import { Loaded } from '../ui/Loaded';
import { viewersZone } from '../ui/moment';
import { Panel } from '../ui/Panel';
import { useCustomer } from './customers';
import { NameAndZoneForm } from './NameAndZoneForm';
import { sitesQuery, useSites } from './sites';

export function SiteList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const may = usePermissions();
  return (
    <Loaded query={useQuery(sitesQuery(customerId))}>
      {({ items }) => (
        <div className="stack">
          {items.length === 0 && <Nothing title={t('site.none')} />}
          {items.map((site) => (
            <SitePanel key={site.id} customerId={customerId} site={site} />
          ))}
          {may.administer && (
            <div>
              <AddSite customerId={customerId} />
            </div>
          )}
        </div>
      )}
    </Loaded>
  );
}

function SitePanel({ customerId, site }: { customerId: string; site: Site }) {
  const may = usePermissions();
  return (
    <Panel title={site.name} actions={may.administer && <ChangeSite customerId={customerId} site={site} />}>
      <p className="quiet">{site.timeZone}</p>
      {may.enrol && <Enrolment customerId={customerId} siteId={site.id} />}
    </Panel>
  );
}

function AddSite({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { create } = useSites(customerId);
  const timeZone = useCustomer(customerId)?.timeZone ?? viewersZone();
  return (
    <DialogButton action={t('site.add')} title={t('site.add')}>
      {(close) => (
        <NameAndZoneForm action={t('site.add')} label={t('site.name')} initial={{ name: '', timeZone }} save={async (body) => void (await create(body), close())} />
      )}
    </DialogButton>
  );
}

function ChangeSite({ customerId, site }: { customerId: string; site: Site }) {
  const { t } = useTranslation();
  const { change } = useSites(customerId);
  const title = t('changeThis', { name: site.name });
  return (
    <DialogButton action={t('change')} label={title} title={title} variant="link">
      {(close) => <NameAndZoneForm action={t('save')} label={t('site.name')} initial={site} save={async (body) => void (await change(site.id, body), close())} />}
    </DialogButton>
  );
}
