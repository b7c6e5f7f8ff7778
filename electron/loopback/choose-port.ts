import { randomInt } from 'node:crypto';

/** Below the ports that systems hand out to outgoing connections, so that ours stays free. */
const FIRST_PORT = 20_000;
const END_PORT = 30_000;
const ATTEMPTS = 20;

/** The ports to try at the first start of a data folder, before it has one to keep. */
export function listFirstPorts(): readonly number[] {
  return Array.from({ length: ATTEMPTS }, () => randomInt(FIRST_PORT, END_PORT));
}
