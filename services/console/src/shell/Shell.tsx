import { Page, SkipToContent } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { Starting } from '../app/Broken';
import { NotFound } from '../app/NotFound';
import { sessionQuery, usePermissions } from '../session/session';
import { Failure } from '../ui/Feedback';
import { isFor } from './destinations';
import { Head } from './Head';
import { Sidebar } from './Sidebar';
import { Shortcuts } from './Shortcuts';

const MAIN = 'main';

/** Everything around a page. Nothing is shown before it is known who is there. */
export function Shell() {
  const session = useQuery(sessionQuery);
  if (session.error) {
    return <Failure error={session.error} retry={() => void session.refetch()} />;
  }
  return session.data ? <Frame /> : <Starting />;
}

function Frame() {
  const { t } = useTranslation();
  const [sidebarOpen, setSidebarOpen] = useState(() => matchMedia('(min-width: 1200px)').matches);
  const moving = useNavigation().state === 'loading';
  const may = usePermissions();
  const { pathname, search } = useLocation();
  return (
    <Page
      mainContainerId={MAIN}
      mainTabIndex={-1}
      skipToContent={<SkipToContent href={`#${MAIN}`}>{t('shell.skip')}</SkipToContent>}
      masthead={<Head toggleSidebar={() => setSidebarOpen(!sidebarOpen)} sidebarOpen={sidebarOpen} />}
      sidebar={<Sidebar isOpen={sidebarOpen} />}
      isContentFilled
    >
      <Shortcuts />
      <div className={moving ? 'moving' : undefined} data-address={pathname + search}>
        <Suspense fallback={<Starting />}>{isFor(may, pathname) ? <Outlet /> : <NotFound />}</Suspense>
      </div>
    </Page>
  );
}
