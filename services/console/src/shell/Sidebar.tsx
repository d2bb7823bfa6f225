import { Nav, NavItem, NavList, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useDestinations } from './destinations';

export function Sidebar({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody>
        <Nav aria-label={t('shell.navigation')}>
          <NavList>
            {useDestinations().map(({ key, to }) => (
              <NavItem key={key} itemId={key} isActive={pathname === to || pathname.startsWith(`${to}/`)}>
                <NavLink to={to}>{t(`nav.${key}`)}</NavLink>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}
