export { ProgramsPage } from './programs-page';
