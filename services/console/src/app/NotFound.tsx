import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing } from '../ui/Feedback';
import { Page } from '../ui/Page';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Nothing title={t('notFound.nothing')} action={<Link to="/">{t('notFound.home')}</Link>} />
    </Page>
  );
}
