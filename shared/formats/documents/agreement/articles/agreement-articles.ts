import type { AgreementDocumentInput } from '../agreement-document-input';
import type { Article } from './article';
import {
  breachArticle,
  effectArticle,
  endingArticle,
  integrityArticle,
} from './liability-articles';
import { paymentArticle } from './payment-article';
import {
  acceptanceArticle,
  deliveryArticle,
  qualityArticle,
  returnsArticle,
} from './performance-articles';
import { priceArticle, subjectArticle, termArticle, tradingArticle } from './subject-articles';
import { supplyArticle } from './supply-article';

/** The fourteen articles, in the order of reference/codes-and-documents.md. */
export function agreementArticles(input: AgreementDocumentInput): readonly Article[] {
  return [
    tradingArticle,
    subjectArticle,
    termArticle,
    priceArticle,
    qualityArticle,
    deliveryArticle,
    acceptanceArticle,
    paymentArticle,
    supplyArticle,
    returnsArticle,
    breachArticle,
    integrityArticle,
    endingArticle,
    effectArticle,
  ].map((write) => write(input));
}
