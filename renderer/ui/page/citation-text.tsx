import { useText } from '@renderer/i18n/use-text';
import type { Citation } from '@shared/domain/policy/policy-pack';

/** Where a figure comes from: notice, clause and how sure the clause is; our wording as its tooltip. */
export function CitationText({ value }: { readonly value: Citation }) {
  const text = useText('ui');
  const { notice, clause, certainty, summary } = value;
  return (
    <span className="ch-citation" title={summary}>
      {text('citation.place', { notice, clause })} <small>[{text(`citation.${certainty}`)}]</small>
    </span>
  );
}
