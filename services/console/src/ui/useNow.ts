import { useSyncExternalStore } from 'react';

const STEP = 10_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(changed: () => void) {
  listeners.add(changed);
  timer ??= setInterval(() => {
    now = Date.now();
    listeners.forEach((listener) => listener());
  }, STEP);
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time, to ten seconds: one clock for everything on the page that says "ago". */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, () => now));
}
