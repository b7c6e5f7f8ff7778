import { createText } from '@renderer/i18n/create-text';
import { useEffect, useRef } from 'react';

const FIND_HEADING_MS = 3_000;

/** Puts the focus on the page's heading, and its words into the title, when a page is gone to. */
export function usePageFocus(pathname: string) {
  const pageRef = useRef<HTMLElement>(null);
  useEffect(() => {
    const page = pageRef.current;
    if (!page) return undefined;
    if (showHeading(page)) return undefined;
    // The page is still being loaded: its heading comes with it.
    const observer = new MutationObserver(() => {
      if (showHeading(page)) observer.disconnect();
    });
    observer.observe(page, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), FIND_HEADING_MS);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [pathname]);
  return pageRef;
}

function showHeading(page: HTMLElement): boolean {
  const heading = page.querySelector('h1');
  if (!heading) return false;
  document.title = createText('app')('document-title', { page: heading.textContent });
  heading.focus({ preventScroll: true });
  return true;
}
