import { servePortal } from './serve-portal';

servePortal(self);
