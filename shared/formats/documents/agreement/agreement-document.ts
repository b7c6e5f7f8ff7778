import { agreementAnnex, type AgreementAnnex } from './agreement-annex';
import type { AgreementDocumentInput } from './agreement-document-input';
import {
  agreementSignatures,
  partyBlocks,
  type PartyBlock,
  type SignatureBlock,
} from './agreement-parties';
import { agreementTitle, listReviewNotes } from './agreement-title';
import { agreementArticles } from './articles/agreement-articles';
import type { Article } from './articles/article';
import { mayPrintForSigning, watermarkOf } from './watermark';
import { agreementHead, agreementPreamble, type Fact } from './agreement-head';

/** An agreement as it will be read, in words; HTML and .docx show the same. */
export type AgreementDocument = {
  readonly title: string;
  readonly number: string;
  /** 草稿 and the like; null on a paper that may be signed. */
  readonly watermark: string | null;
  readonly head: readonly Fact[];
  readonly parties: readonly PartyBlock[];
  readonly preamble: string;
  readonly articles: readonly Article[];
  readonly signatures: readonly SignatureBlock[];
  readonly annex: AgreementAnnex;
  /** What should be checked before signing; printed on drafts only. */
  readonly reviewNotes: readonly string[];
};

/** Words an agreement from its facts, terms and the notice's rules. */
export function agreementDocument(input: AgreementDocumentInput): AgreementDocument {
  return {
    title: agreementTitle(input),
    number: input.number,
    watermark: watermarkOf(input.state, mayPrintForSigning(input) ? input.copy : 'reading'),
    head: agreementHead(input),
    parties: partyBlocks(input),
    preamble: agreementPreamble(input),
    articles: agreementArticles(input),
    signatures: agreementSignatures(input),
    annex: agreementAnnex(input),
    reviewNotes: input.state === 'draft' ? listReviewNotes(input) : [],
  };
}
