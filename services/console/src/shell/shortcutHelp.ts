const OPEN = 'open-shortcut-help';

/** The user menu asks, {@link Shortcuts} shows. */
export function openShortcutHelp() {
  window.dispatchEvent(new Event(OPEN));
}

export function onShortcutHelp(open: () => void): () => void {
  window.addEventListener(OPEN, open);
  return () => window.removeEventListener(OPEN, open);
}
