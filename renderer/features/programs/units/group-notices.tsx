import type { ProgramDetail } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { FindingList, type ShownFinding } from '@renderer/ui';
import { productWords } from './conversion-columns';
import type { GroupRow } from './group-rows';
import { sumWords } from './unit-words';

type GroupNoticesProps = {
  readonly rows: readonly GroupRow[];
  readonly detail: Pick<ProgramDetail, 'enterprisesById'>;
};

/** More names than these nobody reads in one sentence. */
const MOST_NAMED = 4;

/** What keeps a group from being counted, or is counted otherwise than it may look. */
export function GroupNotices({ rows, detail }: GroupNoticesProps) {
  const text = useText('program-units');
  const programText = useText('programs');
  const findings = rows.flatMap((row) => [
    ...unitNotices(text, row),
    ...agreedNotices(text, row, detail),
    ...stageNotices(text, programText, row),
  ]);
  return findings.length === 0 ? null : (
    <FindingList label={text('notice.title')} findings={findings} />
  );
}

function unitNotices(
  text: Text<'program-units'>,
  { group, units, products }: GroupRow,
): readonly ShownFinding[] {
  const warning = { severity: 'warning', citation: null } as const;
  if (units.agreedUnit === '') {
    const names = [...new Set(products.map(({ unit }) => unit.baseUnit))].join('、');
    const words = text('notice.no-unit-words', { units: names });
    return [{ ...warning, place: text('notice.no-unit', { group: group.name }), words }];
  }
  if (units.missing.length === 0) return [];
  const missing = new Set(units.missing);
  const names = products.filter(({ id }) => missing.has(id)).map(productWords);
  const shown = names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? ' 等' : '');
  const words = text('notice.missing-words', { products: shown });
  return [{ ...warning, place: text('notice.missing', { group: group.name }), words }];
}

function agreedNotices(
  text: Text<'program-units'>,
  { group, agreed }: GroupRow,
  { enterprisesById }: Pick<ProgramDetail, 'enterprisesById'>,
): readonly ShownFinding[] {
  const warning = { severity: 'warning', citation: null } as const;
  const { name } = group;
  return [
    ...agreed.unequal.map(({ set, manufacturerId, sets, setsByRole }): ShownFinding => ({
      ...warning,
      place: text('notice.unequal', { group: name }),
      words: text('notice.unequal-words', {
        ...{ set, sets, maker: enterprisesById.get(manufacturerId)?.name ?? '' },
        parts: setsByRole.map((part) => text('notice.unequal-part', part)).join('、'),
      }),
    })),
    ...agreed.twice.map(({ set, manufacturerId }): ShownFinding => ({
      ...warning,
      place: text('notice.twice', { group: name }),
      words: text('notice.twice-words', {
        ...{ set, maker: enterprisesById.get(manufacturerId)?.name ?? '' },
      }),
    })),
  ];
}

/** The four quantities of a group where they differ. */
function stageNotices(
  text: Text<'program-units'>,
  programText: Text<'programs'>,
  { group, stages, units }: GroupRow,
): readonly ShownFinding[] {
  const differs = stages.some(
    ({ difference }) => difference !== null && difference.numerator !== 0n,
  );
  if (!differs) return [];
  const words = stages
    .map(({ stage, sum }) => `${programText(`line.${stage}`)} ${sumWords(sum, units.agreedUnit)}`)
    .join('、');
  const place = text('notice.stages', { group: group.name });
  return [
    { severity: 'warning', citation: null, place, words: text('notice.stages-words', { words }) },
  ];
}
