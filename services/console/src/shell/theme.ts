import { useSyncExternalStore } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const KEPT = 'fleetmend.theme';
const DARK = 'pf-v6-theme-dark';
const listeners = new Set<() => void>();
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return themes.find((theme) => theme === kept) ?? 'system';
}

function apply() {
  const theme = currentTheme();
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches);
  document.documentElement.classList.toggle(DARK, dark);
}

/** Before the first paint, so that nothing flashes. */
export function startTheme() {
  apply();
  systemIsDark().addEventListener('change', apply);
}

export function setTheme(theme: Theme) {
  localStorage.setItem(KEPT, theme);
  apply();
  listeners.forEach((listener) => listener());
}

export function useTheme(): Theme {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, currentTheme);
}
