import { useHospitalData, useLiveQuery, type ProgramDetail } from '@renderer/data';
import { findYear } from '@shared/domain/program/agreement-years';
import type { AgreementYear } from '@shared/domain/program/program';
import { useSearchParams } from 'react-router';

export type ProgramYear = {
  /** Undefined while they are read. */
  readonly programs: readonly ProgramDetail[] | undefined;
  readonly chosen: { readonly detail: ProgramDetail; readonly year: AgreementYear } | null;
  readonly choose: (programId: string, yearNumber: number | null) => void;
};

/** The program and agreement year in the address; the latest program and the year that runs where it names none. */
export function useProgramYear(): ProgramYear {
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const programs = useLiveQuery(() => repositories.programs.listDetails(), [repositories]);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('program');
  const detail = programs?.find(({ program }) => program.id === asked) ?? programs?.[0];
  const askedYear = Number(search.get('year') ?? '0');
  const begun = detail?.program.years.filter(({ from }) => from <= today) ?? [];
  const year =
    detail &&
    (findYear(detail.program, askedYear) ?? begun.at(-1) ?? detail.program.years[0] ?? null);
  return {
    programs,
    chosen: detail && year ? { detail, year } : null,
    choose: (program, yearNumber) =>
      setSearch(yearNumber === null ? { program } : { program, year: String(yearNumber) }, {
        replace: true,
      }),
  };
}
