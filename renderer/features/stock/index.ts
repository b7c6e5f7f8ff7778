export { StockPages } from './stock-pages';
