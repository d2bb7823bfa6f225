import { SearchInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/ButtonLink';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/urlState';
import { BulletinFilters } from './BulletinFilters';
import { BulletinTable } from './BulletinTable';
import { useBulletinFilter } from './bulletinFilter';

export function BulletinsPage() {
  const { t } = useTranslation();
  const [q, setQ] = useUrlValue('q');
  return (
    <Page title={t('nav.bulletins')} lead={t('bulletin.lead')} actions={<ButtonLink to="/own-bulletins">{t('ownBulletins.title')}</ButtonLink>}>
      <div className="filters">
        <SearchInput
          aria-label={t('bulletin.search')}
          placeholder={t('bulletin.search')}
          value={q}
          onChange={(_, value) => setQ(value)}
          onClear={() => setQ('')}
        />
        <BulletinFilters />
      </div>
      <BulletinTable filter={useBulletinFilter()} />
    </Page>
  );
}
