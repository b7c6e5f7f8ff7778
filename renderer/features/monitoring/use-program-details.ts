import { useLiveQuery, useRepositories, type ProgramDetail } from '@renderer/data';

/** Programs with their groups and products, for the forms. */
export function useProgramDetails(): readonly ProgramDetail[] {
  const { programs } = useRepositories();
  return useLiveQuery(() => programs.listDetails(), [programs]) ?? [];
}
