export { PayablesPage } from './payables-page';
