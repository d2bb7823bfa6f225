import type { Replacement } from '../api/types';

export interface GraphNode {
  name: string;
  /** counted from the newest row down */
  row: number;
  column: number;
  own: boolean;
}

/** Beyond that nobody sees anything. */
export const MOST_DRAWN = 60;

/**
 * Updates in rows, what replaces another above it: the bulletin's own ones in one row, the others by how far away they are. Circles end,
 * since each update is placed once.
 */
export function arrange(own: readonly string[], replacements: readonly Replacement[]): GraphNode[] {
  const level = new Map<string, number>();
  const concerned = new Set(replacements.flatMap(({ newer, older }) => [newer, older]));
  own.filter((name) => concerned.has(name)).forEach((name) => level.set(name, 0));
  spread(level, (name) => replacements.filter(({ older }) => older === name).map(({ newer }) => newer), -1);
  spread(level, (name) => replacements.filter(({ newer }) => newer === name).map(({ older }) => older), 1);
  const newest = Math.min(0, ...level.values());
  const columns = new Map<number, number>();
  return [...level]
    .sort(([, one], [, other]) => Math.abs(one) - Math.abs(other))
    .slice(0, MOST_DRAWN)
    .map(([name, distance]) => {
      const column = columns.get(distance) ?? 0;
      columns.set(distance, column + 1);
      return { name, row: distance - newest, column, own: distance === 0 };
    });
}

function spread(level: Map<string, number>, next: (name: string) => string[], step: number) {
  let reached = [...level].filter(([, distance]) => distance === 0).map(([name]) => name);
  for (let distance = step; reached.length > 0; distance += step) {
    const further = reached.flatMap(next).filter((name) => !level.has(name));
    further.forEach((name) => level.set(name, distance));
    reached = [...new Set(further)];
  }
}
