import { serveImports } from './serve-imports';

serveImports(self);
