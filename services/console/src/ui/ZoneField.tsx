import { TextInput } from '@patternfly/react-core';
import { useId } from 'react';
import { Field } from './Field';
import { isZone, zones } from './zones';

/** An IANA time zone, completed while it is written. */
export function ZoneField({ label, value, set }: { label: string; value: string; set: (zone: string) => void }) {
  const list = useId();
  return (
    <Field label={label} isRequired>
      {(id) => (
        <>
          <TextInput id={id} list={list} value={value} onChange={(_, text) => set(text)} validated={value === '' || isZone(value) ? 'default' : 'error'} isRequired />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
