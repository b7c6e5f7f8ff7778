import {
  fillWording,
  type ArticleKey,
  type OwnArticle,
} from '../../../../domain/agreement/wording';
import type { AgreementDocumentInput } from '../agreement-document-input';
import { agreementFields } from './agreement-fields';
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

/** The fourteen articles, in the order of reference/codes-and-documents.md; the hospital's own words where it has some. */
export function agreementArticles(input: AgreementDocumentInput): readonly Article[] {
  return listArticles(input).map(({ article }) => article);
}

/** The articles with what they are called in wordings. */
export function listArticles(
  input: AgreementDocumentInput,
): readonly { readonly key: ArticleKey; readonly article: Article }[] {
  return WRITERS.map(([key, write]) => {
    const article = write(input);
    const own = findOwn(input.ownArticles ?? [], key, input.role);
    if (own === undefined) return { key, article };
    const fields = agreementFields(input);
    const paragraphs = own.paragraphs
      .map((text) => fillWording(text, fields).trim())
      // A field such as the clause of uncoded products may have nothing to say.
      .filter((text) => text !== '');
    return { key, article: { ...article, paragraphs } };
  });
}

function findOwn(
  articles: readonly OwnArticle[],
  key: ArticleKey,
  role: OwnArticle['role'],
): OwnArticle | undefined {
  return articles.find((article) => article.key === key && article.role === role);
}

const WRITERS: readonly (readonly [ArticleKey, (input: AgreementDocumentInput) => Article])[] = [
  ['trading', tradingArticle],
  ['subject', subjectArticle],
  ['term', termArticle],
  ['price', priceArticle],
  ['quality', qualityArticle],
  ['delivery', deliveryArticle],
  ['acceptance', acceptanceArticle],
  ['payment', paymentArticle],
  ['supply', supplyArticle],
  ['returns', returnsArticle],
  ['breach', breachArticle],
  ['integrity', integrityArticle],
  ['ending', endingArticle],
  ['effect', effectArticle],
];
