import { serveCatalogue } from './serve-catalogue';

serveCatalogue(self);
