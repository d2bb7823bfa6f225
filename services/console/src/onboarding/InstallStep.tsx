import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types';
import { WindowPreview } from '../policy/WindowPreview';
import { Enrolment } from './Enrolment';

export function InstallStep({ customer, siteId }: { customer: Customer; siteId: string }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Enrolment customerId={customer.id} siteId={siteId} />
      <section aria-label={t('window.next')}>
        <h3 className="sub-title">{t('window.next')}</h3>
        <WindowPreview customerId={customer.id} zone={customer.timeZone} />
      </section>
    </div>
  );
}
