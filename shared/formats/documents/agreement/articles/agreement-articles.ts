import {
  articleNumberWords,
  articlePlaces,
  SHIPPED_LAYOUT,
  type AddedArticle,
} from '../../../../domain/agreement/article-order';
import {
  fillWording,
  type ArticleKey,
  type OwnArticle,
} from '../../../../domain/agreement/wording';
import type { AgreementDocumentInput } from '../agreement-document-input';
import { DISTRIBUTOR_OF_TWO, inPartiesWords, namesIn } from '../two-party';
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

/** The articles, in the order of reference/codes-and-documents.md; the hospital's own words and articles where it has some. */
export function agreementArticles(input: AgreementDocumentInput): readonly Article[] {
  const fields = agreementFields(input);
  return articlePlaces(input.layout ?? SHIPPED_LAYOUT, input.role).map((place, index) => {
    const article =
      place.kind === 'added'
        ? addedArticle(place.article, fields)
        : shippedArticle(place.key, input);
    return { ...article, heading: `${articleNumberWords(index + 1)}　${article.heading}` };
  });
}

/** One of the fourteen articles, in the hospital's words where it has some. Its heading has no number. */
export function shippedArticle(key: ArticleKey, input: AgreementDocumentInput): Article {
  const article = inParties(key, WRITERS[key](input), input);
  const own = findOwn(input.ownArticles ?? [], key, input.role);
  return own === undefined
    ? article
    : { ...article, paragraphs: filled(own.paragraphs, agreementFields(input)) };
}

/** The program's words for two parties or three; what staff have worded themselves stays as they wrote it. */
function inParties(key: ArticleKey, article: Article, input: AgreementDocumentInput): Article {
  const { kind } = input;
  const names = namesIn(input);
  const paragraphs = article.paragraphs.map((text) => inPartiesWords(kind, text, names));
  return key === 'subject' && kind === 'purchase'
    ? { ...article, paragraphs: [...paragraphs, DISTRIBUTOR_OF_TWO] }
    : { ...article, paragraphs };
}

type Fields = ReturnType<typeof agreementFields>;

function addedArticle({ heading, paragraphs }: AddedArticle, fields: Fields): Article {
  return { heading: heading.trim(), paragraphs: filled(paragraphs, fields) };
}

function filled(paragraphs: readonly string[], fields: Fields): readonly string[] {
  return (
    paragraphs
      .map((text) => fillWording(text, fields).trim())
      // A field such as the clause of uncoded products may have nothing to say.
      .filter((text) => text !== '')
  );
}

function findOwn(
  articles: readonly OwnArticle[],
  key: ArticleKey,
  role: OwnArticle['role'],
): OwnArticle | undefined {
  return articles.find((article) => article.key === key && article.role === role);
}

const WRITERS: Readonly<Record<ArticleKey, (input: AgreementDocumentInput) => Article>> = {
  trading: tradingArticle,
  subject: subjectArticle,
  term: termArticle,
  price: priceArticle,
  quality: qualityArticle,
  delivery: deliveryArticle,
  acceptance: acceptanceArticle,
  payment: paymentArticle,
  supply: supplyArticle,
  returns: returnsArticle,
  breach: breachArticle,
  integrity: integrityArticle,
  ending: endingArticle,
  effect: effectArticle,
};
