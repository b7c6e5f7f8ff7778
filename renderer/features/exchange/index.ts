export { ExchangeClientContext, useExchangeStatus } from './exchange-client';

/** Loaded when it is first shown: the shell needs only the engine's status from here. */
export async function loadExchangePage() {
  return (await import('./exchange-page')).ExchangePage;
}
