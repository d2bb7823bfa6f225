import { useSearchParams } from 'react-router';

export type Orderable = string | number | undefined;

export interface Order {
  by: string | undefined;
  descending: boolean;
  set: (by: string, descending: boolean) => void;
}

/** By what a table is ordered, kept in the address: ?order=name or ?order=-overdue. */
export function useOrder(initial?: string): Order {
  const [parameters, setParameters] = useSearchParams();
  const said = parameters.get('order') ?? initial;
  return {
    by: said?.replace(/^-/, ''),
    descending: said?.startsWith('-') ?? false,
    set: (by, descending) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('order', (descending ? '-' : '') + by);
          return after;
        },
        { replace: true },
      ),
  };
}

/** Rows without a value come last in both directions; equal ones keep their order. */
export function ordered<Row>(rows: readonly Row[], value: (row: Row) => Orderable, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === undefined || b === undefined) {
      return Number(a === undefined) - Number(b === undefined);
    }
    if (typeof a === 'number' && typeof b === 'number') {
      return sign * (a - b);
    }
    return sign * String(a).localeCompare(String(b), undefined, { numeric: true });
  });
}
