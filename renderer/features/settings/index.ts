export { SettingsPage } from './settings-page';
export { FirstStart } from './setup/first-start';
export { SetupGate } from './setup/setup-gate';
