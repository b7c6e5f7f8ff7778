import type { JournalRefusal } from '@renderer/data';
import { useNotify } from '@renderer/ui';
import type { Result } from '@shared/kernel/result';
import { useState } from 'react';
import { useDescribeRefusal, type OrderRefusalKind } from './order-errors';

type Refusal = { readonly kind: OrderRefusalKind | JournalRefusal['kind'] };

/** Runs one command on a placed order and says how it went; answers whether it was saved. */
export function useOrderCommand() {
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const [isBusy, setBusy] = useState(false);
  const run = async (
    command: () => Promise<Result<unknown, Refusal>>,
    done: string,
  ): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const answer = await command();
    setBusy(false);
    if (answer.ok) notify.success(done);
    else notify.error(describe(answer.error.kind));
    return answer.ok;
  };
  return { isBusy, run };
}
