export { AgreementsPage } from './agreements-page';
