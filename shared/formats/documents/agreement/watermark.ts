import type { AgreementState } from '../../../domain/agreement/agreement';
import type { AgreementKind } from '../../../domain/policy/policy-pack';

/** What a paper is printed for: to be read, or to be signed and stamped by hand. */
export type PaperCopy = 'reading' | 'signing';

/**
 * The mark across a paper; null on one that may be signed, or is.
 *
 * Legal effect comes from the platform's signing or from stamps, so everything that not all have signed is a
 * draft; only a copy that is asked for to be signed by hand goes without the mark: Decision 0015.
 */
export function watermarkOf(state: AgreementState, copy: PaperCopy = 'reading'): string | null {
  switch (state) {
    case 'draft':
      return '草稿';
    case 'awaiting-signatures':
      return copy === 'signing' ? null : '草稿';
    case 'effective':
      return null;
    case 'terminated':
      return '已终止';
    case 'void':
      return '作废';
  }
}

/**
 * Whether a copy to be signed by hand may be printed now.
 *
 * An electronic trading contract is signed in the platform alone.
 *
 * @source 渝医保办〔2024〕54号 二(五): 通过招采系统签订电子交易合同; reference/codes-and-documents.md
 */
export function mayPrintForSigning(paper: {
  readonly state: AgreementState;
  readonly kind: AgreementKind;
}): boolean {
  return paper.state === 'awaiting-signatures' && paper.kind !== 'trading-contract';
}
