import { findYear } from './agreement-years';
import { createImportDraft } from './import-draft';
import { planAgreedQuantities } from './plan-agreed-quantities';
import { planSelectedResults } from './plan-selected-results';
import type { ProgramImportInput, ProgramImportPlan } from './program-import';

/**
 * What a selected-result file, an agreed-quantity file or both would change in a program.
 *
 * Rows that are missing from a file stay as they are: a file adds and changes, it never removes. The same
 * file again changes nothing. Agreed quantities are held against the products of the result, those
 * of the same import included. Throws when the program has no such agreement year.
 *
 * @source 新医保发〔2024〕13号 四(一): products and agreed quantities are imported, uncoded products follow later
 */
export function planProgramImport(input: ProgramImportInput): ProgramImportPlan {
  if (findYear(input.program, input.yearNumber) === null)
    throw new RangeError(`No such agreement year: ${input.yearNumber}`);
  const draft = createImportDraft(input);
  planSelectedResults(input, draft);
  planAgreedQuantities(input, draft);
  return {
    enterprises: draft.enterprises.changes(),
    groups: draft.groups.changes(),
    products: draft.products.changes(),
    agreedLines: draft.agreedLines.changes(),
    relations: draft.relations.changes(),
    refusals: draft.refusals,
    counts: {
      added: draft.outcomes.filter((outcome) => outcome === 'added').length,
      changed: draft.outcomes.filter((outcome) => outcome === 'changed').length,
      unchanged: draft.outcomes.filter((outcome) => outcome === 'unchanged').length,
      refused: draft.refusals.length,
    },
  };
}
