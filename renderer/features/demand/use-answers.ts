import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { keepSource } from '@renderer/bridge/keep-source';
import { useRepositories, type DemandView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type {
  DemandFormRefusal,
  DemandFormRule,
  DemandFormsError,
} from '@shared/formats/demand/read-demand-forms';
import type { CellRule } from '@shared/formats/imports/define-import';
import { useState } from 'react';
import { useDescribeDemandRefusal } from './use-demand-command';

export type AnswersState =
  { readonly kind: 'idle' } | { readonly kind: 'refused'; readonly words: readonly string[] };

const IDLE: AnswersState = { kind: 'idle' };

/** Department forms out as a workbook, and the filled-in ones back in: all of a file or nothing. */
export function useAnswers(view: DemandView) {
  const text = useText('demand');
  const notify = useNotify();
  const describe = useDescribeDemandRefusal();
  const saveFile = useSaveFile();
  const { host } = useHost();
  const attachmentText = useText('attachments');
  const { demands } = useRepositories();
  const [state, setState] = useState(IDLE);
  const { report } = view;
  const refuse = (...words: readonly string[]) => setState({ kind: 'refused', words });

  return {
    state,
    exportForms: async () => {
      const { writeDemandForms } =
        await import('@shared/formats/documents/demand/write-demand-forms');
      const contents = await writeDemandForms({
        hospitalName: view.hospitalName,
        programName: view.program.name,
        reportNumber: report.number,
        yearWords: text('range', report.range),
        lines: view.lines,
        subjects: [
          ...report.departmentIds.map((id) => ({
            kind: 'department' as const,
            name: view.departmentNames.get(id) ?? id,
          })),
          ...report.members.map((name) => ({ kind: 'member' as const, name })),
        ],
      });
      await saveFile(`${text('answers.form-name', { number: report.number })}.xlsx`, contents);
    },
    importForms: async (file: File) => {
      setState(IDLE);
      const read = await readForms(file, view);
      if (!read.ok) {
        refuse(...(await wordsOf(text, read.error)));
        return;
      }
      const kept = await keepSource(host, file);
      if (!kept.ok) {
        refuse(attachmentText(`kept.${kept.error.kind}`));
        return;
      }
      const source = { fileName: file.name, ...kept.value };
      const saved = await demands.saveAnswers(report.id, read.value, source);
      if (saved.ok) {
        const zero = saved.value.filter(({ isZero }) => isZero).length;
        notify.success(text('answers.imported', { count: saved.value.length, zero }));
      } else if (saved.error.kind === 'unknown-subject')
        refuse(text('answers.unknown-subject', { names: saved.error.names.join('、') }));
      else notify.error(describe(saved.error.kind));
    },
  };
}

/** Saves a file where the operator says, and tells the name. */
export function useSaveFile() {
  const text = useText('demand');
  const uiText = useText('ui');
  const notify = useNotify();
  const saveExport = useSaveExport();
  return async (suggestedName: string, contents: Uint8Array): Promise<void> => {
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('template.exported', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(uiText(`export.${saved.error.kind}`));
  };
}

async function readForms(file: File, { report, lines }: DemandView) {
  const [{ openWorkbook }, { readDemandForms }] = await Promise.all([
    import('@shared/formats/workbook/open-workbook'),
    import('@shared/formats/demand/read-demand-forms'),
  ]);
  const opened = await openWorkbook(file);
  if (!opened.ok) return opened;
  try {
    return await readDemandForms(opened.value, { reportNumber: report.number, lines });
  } finally {
    opened.value.close();
  }
}

async function wordsOf(text: Text<'demand'>, error: DemandFormsError): Promise<readonly string[]> {
  const { describeRefusal, ruleWords } = await import('@shared/formats/imports/refusal-words');
  switch (error.kind) {
    case 'no-forms':
      return [text('answers.no-forms')];
    case 'refused':
      return error.refusals.map((refusal) => refusalWords(text, refusal, ruleWords));
    default:
      return [text('answers.unreadable', { words: describeRefusal(error) })];
  }
}

const OWN_RULES = [
  'other-report',
  'subject-twice',
  'no-such-line',
  'other-product',
  'line-twice',
  'line-missing',
  'quantity-empty',
  'zero-with-quantities',
  'zero-mark-unreadable',
  'signer-missing',
  'no-header',
] as const satisfies readonly DemandFormRule[];

type OwnRule = (typeof OWN_RULES)[number];

function isOwn(rule: DemandFormRule): rule is OwnRule {
  return OWN_RULES.some((own) => own === rule);
}

/** Place, value, rule, remedy. */
function refusalWords(
  text: Text<'demand'>,
  { sheet, row, column, value, rule }: DemandFormRefusal,
  ruleWords: (rule: CellRule) => { readonly rule: string; readonly remedy: string },
): string {
  const place =
    row === 0
      ? text('answers.place-sheet', { sheet })
      : text('answers.place-row', { sheet, row, column });
  const words = isOwn(rule)
    ? { rule: text(`rule.${rule}`), remedy: text(`remedy.${rule}`) }
    : ruleWords(rule);
  return `${place}：${text('answers.refusal', { value: value === '' ? 'none' : value, ...words })}`;
}
