import type { ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { FindingList, type ShownFinding } from '@renderer/ui';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { relationGaps as findGaps } from '@shared/domain/program/relation-gaps';

/** Manufacturers without a relation, without a backup or without a main distributor, each by name. */
export function RelationGaps({ detail }: { readonly detail: ProgramDetail }) {
  const text = useText('program-life');
  const { productsById, relations, pack, enterprisesById } = detail;
  const gaps = findGaps([...productsById.values()], relations, pack);
  const names = (ids: readonly EnterpriseId[]) =>
    ids.map((id) => enterprisesById.get(id)?.name ?? '').join('、');
  const citation = pack.mainDistributors?.citation ?? null;
  const backup = pack.backupDistributors?.citation ?? null;
  const findings = [
    { ids: gaps.none, key: 'gap.none', severity: 'error', citation },
    { ids: gaps.noMain, key: 'gap.no-main', severity: 'error', citation },
    { ids: gaps.noBackup, key: 'gap.no-backup', severity: 'warning', citation: backup },
  ] as const;
  const shown = findings
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, key, severity, citation: source }): ShownFinding => ({
      severity,
      place: text(key, { count: ids.length }),
      words: names(ids),
      citation: source,
    }));
  return shown.length === 0 ? null : <FindingList label={text('gaps')} findings={shown} />;
}
