import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Addresses at which no platform can be: this-network, link-local (where clouds keep their secrets),
 * multicast. Private ones and loopback are allowed: front-end machines (前置机) stand there.
 */
const forbidden = new BlockList();
forbidden.addSubnet('0.0.0.0', 8);
forbidden.addSubnet('169.254.0.0', 16);
forbidden.addSubnet('224.0.0.0', 3);
forbidden.addAddress('::', 'ipv6');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');

export const FORBIDDEN_ADDRESS = 'CAIHENG_FORBIDDEN_ADDRESS';

/** True for an IP address at which no platform can be. A name is not one: see `lookUpAllowed`. */
export function isForbiddenAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && forbidden.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Looks a name up and refuses what it leads to, so that a name gets no further than an address. */
export const lookUpAllowed: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (cause, found) => {
    const allowed =
      cause === null ? found.filter(({ address }) => !isForbiddenAddress(address)) : [];
    const [first] = allowed;
    if (cause !== null) done(cause, '', 0);
    else if (first === undefined) done(forbiddenError(host), '', 0);
    else if (options.all === true) done(null, allowed);
    else done(null, first.address, first.family);
  });
};

function forbiddenError(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`No platform can be at ${host}`), { code: FORBIDDEN_ADDRESS });
}
