import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { roleText } from './roles';

/** What somebody may do. */
export function RoleBadges({ roles }: { roles: string[] }) {
  const { t } = useTranslation();
  return (
    <span className="badges">
      {roles.map((role) => (
        <Label key={role} isCompact>
          {roleText(t, role)}
        </Label>
      ))}
    </span>
  );
}
