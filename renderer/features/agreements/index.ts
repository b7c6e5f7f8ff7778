export { AgreementsPage } from './agreements-page';
export { AttachmentsPanel } from './attachments/attachments-panel';
