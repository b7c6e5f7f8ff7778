import { useRepositories, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type LineErrors } from '@renderer/ui';
import { checkConversion } from '@shared/domain/conversion/check-conversion';
import type { ConversionFacts } from '@shared/domain/conversion/group-conversion';
import {
  previewConversion,
  type ConversionEffect,
} from '@shared/domain/conversion/preview-conversion';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ProgramProductId } from '@shared/domain/program/program';
import { useState } from 'react';
import { productWords } from './conversion-columns';
import { errorsOf, factsOf, type ConversionDraft } from './conversion-draft';
import { faultWords } from './fault-words';
import { unitLines, type GroupRow } from './group-rows';

type SaveQuestion = {
  readonly row: GroupRow;
  readonly detail: ProgramDetail;
  readonly draft: ConversionDraft;
  readonly today: LocalDate;
};

const NO_ERRORS: LineErrors = {};

/** Reads, checks, previews and saves a conversion; what is wrong is told in place. */
export function useSaveConversion({ row, detail, draft, today }: SaveQuestion) {
  const text = useText('program-units');
  const dataText = useText('data');
  const notify = useNotify();
  const { conversions } = useRepositories();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [effects, setEffects] = useState<readonly ConversionEffect[] | null>(null);
  const versions = detail.conversions.filter(({ groupId }) => groupId === row.group.id);
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const products = [...detail.productsById.values()];
  const nameOf = (id: ProgramProductId) => {
    const product = detail.productsById.get(id);
    return product === undefined ? id : productWords(product);
  };

  function check(): ConversionFacts | null {
    const read = factsOf(row, draft);
    setErrors(read.ok ? NO_ERRORS : errorsOf(read.error, text('drawer.not-number')));
    if (!read.ok) {
      setRefused([text('drawer.not-numbers')]);
      return null;
    }
    const years = detail.program.years.map(({ number }) => number);
    const faults = checkConversion({ facts: read.value, reason: draft.reason, products, years });
    setRefused(faults.map((fault) => faultWords(text, fault, nameOf)));
    return faults.length === 0 ? read.value : null;
  }

  return {
    ...{ refused, errors, effects, version, versions },
    /** What was previewed is not what is typed any longer. */
    forget: () => setEffects(null),
    preview: (): void => {
      const facts = check();
      if (facts === null) return;
      const { program, pack } = detail;
      const lines = unitLines(detail).filter(({ groupId }) => groupId === row.group.id);
      setEffects(
        previewConversion({
          ...{ groupId: row.group.id, versions, facts, products, lines, today, pack },
          years: program.years,
        }),
      );
    },
    save: async (): Promise<boolean> => {
      const facts = check();
      if (facts === null) return false;
      const { reason } = draft;
      const saved = await conversions.add({ ...facts, reason, afterVersion: version - 1 });
      if (saved.ok) {
        notify.success(text('drawer.saved', { group: row.group.name, version }));
        return true;
      }
      if (saved.error.kind === 'faulty')
        setRefused(saved.error.faults.map((fault) => faultWords(text, fault, nameOf)));
      else if (saved.error.kind === 'changed-meanwhile' || saved.error.kind === 'program-not-found')
        setRefused([text('drawer.changed')]);
      else notify.error(dataText(`refusal.${saved.error.kind}`));
      return false;
    },
  };
}
