import type { ComponentType } from 'react';

/** The permanent exchange indicator in the header, or null until the exchange area brings one. */
export const EXCHANGE_INDICATOR: ComponentType | null = null;
