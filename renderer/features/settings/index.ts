export { FirstStart } from './setup/first-start';
export { SetupGate } from './setup/setup-gate';

/** The first start is needed before anything else is loaded; the page only when it is gone to. */
export async function loadSettingsPage() {
  const { SettingsPage } = await import('./settings-page');
  return SettingsPage;
}
