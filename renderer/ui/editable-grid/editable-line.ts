import type { LookupOption } from '../fields/lookup-field';

/** One line of a form as typed. The caller parses the texts when it saves. */
export type EditableLine = {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
};

/** A found product may fill more than its own cell: unit, price, its id. */
export type LineLookupOption = LookupOption & { readonly fill?: Readonly<Record<string, string>> };

export type EditableColumn = {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** `fixed` is shown and never typed: a computed amount, a name that the lookup filled. */
  readonly kind: 'text' | 'quantity' | 'money' | 'price' | 'day' | 'choice' | 'lookup' | 'fixed';
  readonly isRequired?: boolean;
  /** For numbers: below zero is sensible here, as where a claim is set off. */
  readonly mayBeNegative?: boolean;
  readonly align?: 'left' | 'right';
  /** For `choice`. */
  readonly choices?: readonly string[];
  /** For `lookup`. */
  readonly search?: (words: string) => Promise<readonly LineLookupOption[]>;
  /** For `fixed`: what to show where it is not a kept value. */
  readonly show?: (line: EditableLine) => string;
};

/** Why lines cannot be saved, by line id and column key. */
export type LineErrors = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function isTyped({ kind }: EditableColumn): boolean {
  return kind !== 'fixed';
}

export function withValues(
  line: EditableLine,
  values: Readonly<Record<string, string>>,
): EditableLine {
  return { ...line, values: { ...line.values, ...values } };
}

type PastePlace = {
  readonly lines: readonly EditableLine[];
  readonly columns: readonly EditableColumn[];
  readonly line: number;
  readonly key: string;
};

/**
 * Lines after a block of cells was pasted at one of them.
 *
 * Cells go to the typed columns from that one on; lines are added where the block is longer. What
 * has no column to go to is left out.
 */
export function pasteCells(
  place: PastePlace,
  cells: readonly (readonly string[])[],
  newLine: () => EditableLine,
): readonly EditableLine[] {
  const typed = place.columns.filter(isTyped);
  const first = typed.findIndex(({ key }) => key === place.key);
  const pasted = [...place.lines];
  cells.forEach((row, offset) => {
    const at = place.line + offset;
    const values = row.flatMap((cell, column) => {
      const target = typed[first + column];
      return target ? [[target.key, cell.trim()] as const] : [];
    });
    pasted[at] = withValues(pasted[at] ?? newLine(), Object.fromEntries(values));
  });
  return pasted;
}
