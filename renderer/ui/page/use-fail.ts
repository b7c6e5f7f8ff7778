import { useCallback, useState } from 'react';

/**
 * Hands a fault of work that nobody awaits to the error screen: `void load().catch(fail)`.
 *
 * React catches only what is thrown while it draws, so the fault is thrown there.
 */
export function useFail(): (fault: unknown) => void {
  const [, setFault] = useState();
  return useCallback((fault: unknown) => {
    setFault(() => {
      throw fault;
    });
  }, []);
}
