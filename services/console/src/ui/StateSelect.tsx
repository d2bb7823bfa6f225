import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { AnyState } from './states';
import { useUrlValue } from './urlState';

/** The filter ?state= of a list. */
export function StateSelect({ states, initial = '' }: { states: readonly AnyState[]; initial?: string }) {
  const { t } = useTranslation();
  const [state, setState] = useUrlValue('state', initial);
  return (
    <FormSelect className="filter" aria-label={t('filter.state')} value={state} onChange={(_, value) => setState(value)}>
      <FormSelectOption value={initial === '' ? '' : 'ANY'} label={t('filter.allStates')} />
      {states.map((one) => (
        <FormSelectOption key={one} value={one} label={t(`state.${one}`)} />
      ))}
    </FormSelect>
  );
}
