import type { JournalRefusal } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import type { TextKey } from '@renderer/i18n/messages';
import type { StageRefusal } from '@renderer/workers';
import type { ProgramRefusal } from '@shared/domain/program/program-import';
import { describeRefusal } from '@shared/formats/imports/refusal-words';
import type { DraftFault } from './program-draft';

type Words = Text<'imports'>;

/** Everything that can keep a confirmed import, or its undoing, from being saved. */
export type SaveErrorKind =
  | JournalRefusal['kind']
  | 'unknown-source'
  | 'unknown-snapshot'
  | 'verify-failed'
  | 'changed-meanwhile'
  | 'unknown-import'
  | 'already-undone'
  | 'not-listings'
  | 'agreements-exist'
  | 'changed-since';

const saveErrors = {
  'disk-full': 'error.disk-full',
  'not-writable': 'error.not-writable',
  'head-moved': 'error.head-moved',
  'no-data-set': 'error.restart-needed',
  'restart-needed': 'error.restart-needed',
  'unknown-source': 'error.not-writable',
  'unknown-snapshot': 'error.not-writable',
  'verify-failed': 'error.verify-failed',
  'changed-meanwhile': 'error.changed-meanwhile',
  'unknown-import': 'error.already-undone',
  'already-undone': 'error.already-undone',
  'not-listings': 'error.already-undone',
  'agreements-exist': 'error.agreements-exist',
  'changed-since': 'error.changed-since',
} as const satisfies Record<SaveErrorKind, TextKey<'imports'>>;

export function describeSaveError(text: Words, kind: SaveErrorKind): string {
  return text(saveErrors[kind]);
}

/** Why nothing of a file can be imported. */
export function describeStageRefusal(text: Words, refusal: StageRefusal): string {
  return refusal.kind === 'disk-full' ? text('error.disk-full') : describeRefusal(refusal);
}

const draftFaults = {
  'name-missing': 'fault.name-missing',
  'start-missing': 'fault.start-missing',
  'start-malformed': 'fault.start-malformed',
  'months-malformed': 'fault.months-malformed',
  'delivery-days-malformed': 'fault.delivery-days-malformed',
  'hospital-missing': 'fault.hospital-missing',
  'file-year-missing': 'fault.file-year-missing',
  'year-missing': 'fault.year-missing',
  'unit-missing': 'fault.unit-missing',
  'group-missing': 'fault.group-missing',
} as const satisfies Record<DraftFault['kind'], TextKey<'imports'>>;

export function describeDraftFault(text: Words, { kind }: DraftFault): string {
  return text(draftFaults[kind]);
}

const programRules = {
  'group-missing': 'rule.group-missing',
  'product-twice': 'rule.product-twice',
  'product-ambiguous': 'rule.product-ambiguous',
  'in-two-groups': 'rule.in-two-groups',
  'unit-differs': 'rule.unit-differs',
  'not-whole-units': 'rule.not-whole-units',
  'product-not-selected': 'rule.product-not-selected',
  'line-twice': 'rule.line-twice',
  'same-distributor': 'rule.same-distributor',
  'campus-unknown': 'rule.campus-unknown',
  'department-unknown': 'rule.department-unknown',
} as const satisfies Record<ProgramRefusal['kind'], TextKey<'imports'>>;

const programRemedies = {
  'group-missing': 'remedy.add-group',
  'product-twice': 'remedy.delete-one',
  'product-ambiguous': 'remedy.add-code',
  'in-two-groups': 'remedy.check-group',
  'unit-differs': 'remedy.check-unit',
  'not-whole-units': 'remedy.check-conversion',
  'product-not-selected': 'remedy.import-results',
  'line-twice': 'remedy.delete-one',
  'same-distributor': 'remedy.check-distributor',
  'campus-unknown': 'remedy.add-place',
  'department-unknown': 'remedy.add-place',
} as const satisfies Record<ProgramRefusal['kind'], TextKey<'imports'>>;

/** The rule that a row breaks in the program, and what to do. */
export function programRuleWords(
  text: Words,
  { kind, expected, first }: ProgramRefusal,
): { readonly rule: string; readonly remedy: string } {
  const place =
    first === null ? '' : text('rule.first-seen', { sheet: first.sheet, row: first.row });
  return {
    rule: `${text(programRules[kind], { expected })}${place}`,
    remedy: text(programRemedies[kind]),
  };
}
