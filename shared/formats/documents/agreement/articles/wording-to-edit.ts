import {
  ARTICLE_KEYS,
  type ArticleKey,
  type OwnArticle,
  type WordingField,
} from '../../../../domain/agreement/wording';
import type { LocalDate } from '../../../../domain/calendar/local-date';
import { basisPoints, unitPrice } from '../../../../domain/money/money';
import type { Citation } from '../../../../domain/policy/policy-pack';
import type { DistributorRole } from '../../../../domain/program/program';
import { quantity } from '../../../../domain/quantity/quantity';
import type { AgreementDocumentInput, AgreementPartyFacts } from '../agreement-document-input';
import { shippedArticle } from './agreement-articles';
import { agreementFields } from './agreement-fields';

/** The program's own wording with fields in place of facts: what staff begin to edit from. */
export function wordingToEdit(role: DistributorRole): readonly OwnArticle[] {
  const input = markedInput(role);
  const fields = agreementFields(input);
  // The longest first, so that a clause is found before the names inside it.
  const marks = (Object.entries(fields) as [WordingField, string][])
    .filter(([, mark]) => mark !== '')
    .sort(([, one], [, other]) => other.length - one.length);
  return ARTICLE_KEYS.map((key) => ({
    key,
    role,
    paragraphs: shippedArticle(key, input).paragraphs.map((text) => withFields(text, marks)),
  }));
}

/** The headings of the shipped articles by key, without numbers. */
export function articleHeadings(): ReadonlyMap<ArticleKey, string> {
  const input = markedInput('main');
  return new Map(ARTICLE_KEYS.map((key) => [key, shippedArticle(key, input).heading]));
}

function withFields(text: string, marks: readonly (readonly [WordingField, string])[]): string {
  return marks.reduce((words, [field, mark]) => words.replaceAll(mark, `{{${field}}}`), text);
}

/** An agreement whose every fact is a mark that no wording has by itself. */
function markedInput(role: DistributorRole): AgreementDocumentInput {
  return {
    number: '',
    kind: 'three-party',
    role,
    state: 'draft',
    programName: '§项目§',
    tenderDocument: null,
    platform: { name: '§平台§', url: null },
    cycle: { from: '3001-01-01' as LocalDate, to: '3002-02-02' as LocalDate },
    yearNumber: 900_001,
    year: { from: '3003-03-03' as LocalDate, to: '3004-04-04' as LocalDate },
    hospital: partyNamed('§医院§'),
    manufacturer: partyNamed('§生产§'),
    distributor: { ...partyNamed('§配送§'), bankAccount: '§账户§' },
    counterpartName: '§另一§',
    products: [UNCODED],
    terms: {
      deliveryDays: 900_002,
      responseHours: 900_003,
      urgentHours: 900_004,
      minimumShelfLifeMonths: 900_005,
      acceptanceDays: 900_006,
      signPlace: '§地点§',
      copies: 900_007,
      paymentTerm: null,
    },
    fillIns: {
      remoteHours: 900_008,
      invoiceDays: 900_009,
      returnDays: 900_010,
      penaltyPerDay: basisPoints(90_001_200),
    },
    rules: {
      noticeNumber: '§文号§',
      agreementMonths: { value: 900_011, citation: CITATION },
      payment: {
        value: null,
        citation: CITATION,
      },
      paymentDayMove: null,
      backupAfterLateDays: null,
    },
    signedOn: { hospital: null, manufacturer: null, distributor: null },
  };
}

const CITATION: Citation = {
  notice: '§通知§',
  clause: '§条§',
  certainty: 'stated',
  summary: '§',
};

/** A product without a code, so that the clause about such products is among the words. */
const UNCODED: AgreementDocumentInput['products'][number] = {
  nationalCode: null,
  registrationNumber: '',
  name: '',
  specification: '',
  model: '',
  unit: '',
  manufacturerName: '',
  selectedEnterpriseName: '',
  groupName: '',
  unitPrice: unitPrice(0),
  quantity: quantity(0),
  remark: '',
};

function partyNamed(name: string): AgreementPartyFacts {
  return {
    name,
    creditCode: null,
    insuranceCode: null,
    address: null,
    representative: null,
    contact: null,
    bankAccount: null,
  };
}
