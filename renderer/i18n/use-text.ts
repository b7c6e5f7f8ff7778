import { useMemo } from 'react';
import { createText, type Text } from './create-text';
import type { Feature } from './messages';

/** The texts of one feature: `const text = useText('orders'); text('title')`. */
export function useText<F extends Feature>(feature: F): Text<F> {
  return useMemo(() => createText(feature), [feature]);
}
