import { lazy } from 'react';

/** The panel that keeps files with agreements keeps those of every other feature too. */
export const LazyAttachmentsPanel = lazy(async () => {
  const { AttachmentsPanel } = await import('@renderer/features/agreements');
  return { default: AttachmentsPanel };
});
