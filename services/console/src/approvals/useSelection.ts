import { useState } from 'react';
import type { Selection } from '../ui/DataTable';

/** Which rows are chosen, by key: a row that is drawn anew stays chosen. */
export function useSelection<Row>(key: (row: Row) => string): Selection<Row> & { clear: () => void } {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return {
    isSelected: (row) => selected.has(key(row)),
    select: (rows, on) => {
      const changed = rows.map(key);
      setSelected(new Set(on ? [...selected, ...changed] : [...selected].filter((one) => !changed.includes(one))));
    },
    clear: () => setSelected(new Set()),
  };
}
