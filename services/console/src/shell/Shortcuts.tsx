import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Facts } from '../ui/Facts';
import { useDestinations } from './destinations';
import { SEARCH_BOX } from './SearchBox';
import { onShortcutHelp } from './shortcutHelp';

/** Somebody who writes, or whose browser or screen reader is meant, is left alone. */
function meant(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const writes = target?.closest('input, textarea, select, [contenteditable], [role=menu], [role=dialog]');
  return !writes && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** What keys do: / searches, g and a letter goes to a page, ? tells all this. */
export function Shortcuts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const destinations = useDestinations();
  const [help, setHelp] = useState(false);
  const going = useRef(false);

  useEffect(() => onShortcutHelp(() => setHelp(true)), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!meant(event)) {
        return;
      }
      const wasGoing = going.current;
      going.current = event.key === 'g';
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById(SEARCH_BOX)?.focus();
      } else if (event.key === '?') {
        setHelp(true);
      } else if (wasGoing) {
        const destination = destinations.find(({ shortcut }) => shortcut === event.key);
        if (destination) {
          void navigate(destination.to);
        }
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [destinations, navigate]);

  return (
    <Modal isOpen={help} onClose={() => setHelp(false)} variant="small" aria-labelledby="shortcuts-title">
      <ModalHeader title={t('shortcuts.title')} labelId="shortcuts-title" />
      <ModalBody>
        <Facts
          narrow
          facts={[
            [t('shortcuts.search'), <kbd key="/">/</kbd>],
            ...destinations.map(({ key, shortcut }): [string, React.ReactNode] => [
              t(`nav.${key}`),
              <span key={key}>
                <kbd>g</kbd> <kbd>{shortcut}</kbd>
              </span>,
            ]),
            [t('shortcuts.help'), <kbd key="?">?</kbd>],
          ]}
        />
      </ModalBody>
    </Modal>
  );
}
