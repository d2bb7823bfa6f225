import { useTranslation } from 'react-i18next';
import { usePermissions } from '../session/session';
import { Page } from '../ui/Page';
import { EnterBulletin } from './EnterBulletin';
import { OwnBulletinTable } from './OwnBulletinTable';

export function OwnBulletinsPage() {
  const { t } = useTranslation();
  const may = usePermissions();
  return (
    <Page
      title={t('ownBulletins.title')}
      lead={t('ownBulletins.lead')}
      above={[{ title: t('nav.bulletins'), to: '/bulletins' }]}
      actions={may.administer && <EnterBulletin />}
    >
      <OwnBulletinTable />
    </Page>
  );
}
