import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types';
import { NameAndZoneForm } from '../customers/NameAndZoneForm';
import { useSites } from '../customers/sites';

export function SiteStep({ customer, done }: { customer: Customer; done: (siteId: string) => void }) {
  const { t } = useTranslation();
  const { create } = useSites(customer.id);
  return (
    <NameAndZoneForm
      action={t('onboard.create')}
      label={t('site.name')}
      initial={{ name: '', timeZone: customer.timeZone }}
      save={async (body) => done((await create(body)).id)}
    />
  );
}
