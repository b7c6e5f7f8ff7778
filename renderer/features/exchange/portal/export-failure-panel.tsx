import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, FindingList, type ShownFinding } from '@renderer/ui';
import type { ExportFailure } from './use-export-batch';
import { usePortalWords, valueRuleKey } from './use-portal-words';

/** Why nothing was exported: by order, line and column, with what to do. */
export function ExportFailurePanel({ failure }: { readonly failure: ExportFailure }) {
  const text = useText('exchange-portal');
  const words = usePortalWords();
  const findings = listFindings();
  return (
    <ErrorPanel title={text('export.title')}>
      {words.exportError(failure)}
      {findings.length > 0 && <FindingList label={text('export.findings')} findings={findings} />}
    </ErrorPanel>
  );

  function listFindings(): readonly ShownFinding[] {
    if (failure.kind === 'template-incomplete')
      return failure.problems.map((each) => finding('', words.problem(each)));
    if (failure.kind !== 'values-refused') return [];
    return failure.refusals.map(({ orderNumber, ourLineId, productName, header, ...refused }) => {
      const { rule, field, value } = refused;
      const line = `${ourLineId.slice(orderNumber.length)} ${productName}`;
      const place = text('value.place', { order: orderNumber, line, header });
      return finding(place, text(valueRuleKey(rule, field), { value }));
    });
  }
}

function finding(place: string, words: string): ShownFinding {
  return { severity: 'error', place, words, citation: null };
}
