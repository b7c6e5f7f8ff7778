export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs what it is given in order, each after the one before has ended, failed or not. */
export function createOneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}
