import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { InstalledPackage } from '../api/types';
import { useWord } from '../i18n/words';

/** Nothing to say of a package that is simply there. */
export function PackageState({ installed }: { installed: InstalledPackage }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <span className="badges">
      {installed.held && (
        <Label isCompact color="purple">
          {t('inventory.held')}
        </Label>
      )}
      {installed.state !== 'INSTALLED' && (
        <Label isCompact color="orange">
          {word('packageState', installed.state)}
        </Label>
      )}
    </span>
  );
}
