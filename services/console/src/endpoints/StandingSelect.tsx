import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { EndpointStanding } from '../api/types';
import { useUrlValue } from '../ui/urlState';

const standings = ['OVERDUE', 'UNKNOWN', 'COMPLIANT'] as const satisfies EndpointStanding['standing'][];

/** How endpoints have to stand to be listed; undefined: however they do. */
export function useWantedStanding(): EndpointStanding['standing'] | undefined {
  const [said] = useUrlValue('standing');
  return standings.find((one) => one === said);
}

/** The filter ?standing= of a list of endpoints. */
export function StandingSelect() {
  const { t } = useTranslation();
  const [standing, setStanding] = useUrlValue('standing');
  return (
    <FormSelect className="filter" aria-label={t('endpoint.standing')} value={standing} onChange={(_, value) => setStanding(value)}>
      <FormSelectOption value="" label={t('endpoint.anyStanding')} />
      {standings.map((one) => (
        <FormSelectOption key={one} value={one} label={t(`state.${one}`)} />
      ))}
    </FormSelect>
  );
}
