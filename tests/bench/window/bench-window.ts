import { measureDesk } from './measure-desk';
import { measureExchange } from './measure-exchange';
import { measurePost } from './measure-post';

/** What the measuring program calls in the page. */
const bench = { measureDesk, measureExchange, measurePost };

export type BenchWindow = typeof bench;

Object.assign(globalThis, { bench });
