/** Fails to compile when a union has gained a member that a switch does not treat. */
export function assertNever(value: never): never {
  throw new Error(`Not treated: ${JSON.stringify(value)}`);
}
