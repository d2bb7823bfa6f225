import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SearchBox } from './SearchBox';
import { UserMenu } from './UserMenu';

interface Props {
  sidebarOpen: boolean;
  toggleSidebar: () => void;
}

export function Head({ sidebarOpen, toggleSidebar }: Props) {
  const { t } = useTranslation();
  return (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton
            isHamburgerButton
            aria-label={t('shell.toggleNavigation')}
            isSidebarOpen={sidebarOpen}
            onSidebarToggle={toggleSidebar}
          />
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component={(props) => <Link {...props} to="/" />} className="brand">
            <img src="/console/fleetmend.svg" alt="" width="28" height="28" />
            <span>Fleetmend</span>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent className="head-content">
        <SearchBox />
        <UserMenu />
      </MastheadContent>
    </Masthead>
  );
}
