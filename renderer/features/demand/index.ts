export { DemandPage } from './demand-page';
