import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** A filter or an order that is kept in the address, so that it can be sent to somebody and survives going back. */
export function useUrlValue(name: string, initial = ''): [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === initial) {
            after.delete(name);
          } else {
            after.set(name, value);
          }
          return after;
        },
        { replace: true },
      ),
    [name, initial, setParameters],
  );
  return [parameters.get(name) ?? initial, set];
}
