import { useEffect, useRef } from 'react';

type GlobalKeys = { readonly onPalette: () => void; readonly onHelp: () => void };

/** Ctrl+K anywhere; `?` where nobody is typing. */
export function useGlobalKeys(keys: GlobalKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const control = event.ctrlKey || event.metaKey;
      const isPalette = control && event.key.toLowerCase() === 'k';
      const isHelp = !control && (event.key === '?' || event.key === '？') && !isTyping(event);
      if (!isPalette && !isHelp) return;
      event.preventDefault();
      if (isPalette) latest.current.onPalette();
      else latest.current.onHelp();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}
