export { ReceivingPage } from './receiving-page';
