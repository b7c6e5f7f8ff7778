import type { Operator } from '@shared/domain/hospital/hospital';
import { createContext, useContext } from 'react';

/** Who works in this window. Commands read it through `author`; the header shows it. */
export type Session = {
  readonly operator: Operator | null;
  readonly operators: readonly Operator[];
  readonly chooseOperator: (operator: Operator) => void;
};

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Rendered outside the app shell');
  return session;
}
