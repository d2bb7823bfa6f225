import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../api/types';
import { useUrlValue } from '../ui/urlState';

const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NOT_STATED'] as const satisfies Severity[];

/** What narrows the list of bulletins down besides the text, kept in the address. */
export function BulletinFilters() {
  const { t } = useTranslation();
  const [severity, setSeverity] = useUrlValue('severity');
  const [exploited, setExploited] = useUrlValue('exploited');
  return (
    <>
      <FormSelect className="filter" aria-label={t('bulletin.severity')} value={severity} onChange={(_, value) => setSeverity(value)}>
        <FormSelectOption value="" label={t('bulletin.anySeverity')} />
        {severities.map((one) => (
          <FormSelectOption key={one} value={one} label={t(`severity.${one}`)} />
        ))}
      </FormSelect>
      <FormSelect className="filter" aria-label={t('severity.knownExploited')} value={exploited} onChange={(_, value) => setExploited(value)}>
        <FormSelectOption value="" label={t('bulletin.exploitedOrNot')} />
        <FormSelectOption value="true" label={t('bulletin.exploited')} />
        <FormSelectOption value="false" label={t('bulletin.notExploited')} />
      </FormSelect>
      <Typed name="product" type="text" label={t('bulletin.product')} />
      <Typed name="since" type="date" label={t('bulletin.since')} />
      <Typed name="until" type="date" label={t('bulletin.until')} />
    </>
  );
}

function Typed({ name, type, label }: { name: string; type: 'text' | 'date'; label: string }) {
  const [value, set] = useUrlValue(name);
  return (
    <TextInput
      className="filter"
      type={type}
      aria-label={label}
      title={label}
      placeholder={label}
      value={value}
      onChange={(_, typed) => set(typed)}
    />
  );
}
