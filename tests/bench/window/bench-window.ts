import { measurePost } from './measure-post';

/** What the measuring program calls in the page. */
const bench = { measurePost };

export type BenchWindow = typeof bench;

Object.assign(globalThis, { bench });
