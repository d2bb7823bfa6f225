import { Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages, setLanguage } from '../i18n/i18n';
import { useSession } from '../session/session';
import { openShortcutHelp } from './shortcutHelp';
import { setTheme, themes, useTheme } from './theme';

/** Who is logged in, how it looks and in which words, and the way out. */
export function UserMenu() {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const theme = useTheme();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)} variant="plainText" aria-label={t('user.menu', { name: session.name })}>
          {session.name}
        </MenuToggle>
      )}
    >
      <DropdownGroup label={t('user.theme')}>
        <DropdownList>
          {themes.map((one) => (
            <DropdownItem key={one} isSelected={one === theme} onClick={() => setTheme(one)}>
              {t(`theme.${one}`)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label={t('user.language')}>
        <DropdownList>
          {(Object.keys(languages) as Language[]).map((one) => (
            <DropdownItem key={one} isSelected={one === i18n.language} onClick={() => void setLanguage(one)} lang={one}>
              {languages[one]}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        <DropdownItem onClick={openShortcutHelp}>{t('shortcuts.title')}</DropdownItem>
        <DropdownItem to="/session/logout">{t('user.logOut')}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
