import type { AgreementDetail } from '@renderer/data';
import type { AgreementLine, Party } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import type { OrderingSystem } from '@shared/domain/hospital/hospital';
import {
  NO_FILL_INS,
  type AgreementDocumentInput,
  type AgreementPartyFacts,
  type AgreementProductFacts,
} from '@shared/formats/documents/agreement/agreement-document-input';
import type { PaperCopy } from '@shared/formats/documents/agreement/watermark';
import type { Words } from './agreement-rows';

/** What the paper is made from. What is not known prints as a line to be filled in by hand. */
export function documentInput(
  text: Words,
  detail: AgreementDetail,
  copy: PaperCopy,
): AgreementDocumentInput {
  const { agreement, program, pack, hospital, manufacturer, distributor, counterpart } = detail;
  const system: OrderingSystem = hospital?.orderingSystem ?? 'province';
  const { number, kind, role, state, yearNumber, terms, signatures } = agreement;
  const signedOn = (party: Party): LocalDate | null => signatures[party]?.signedOn ?? null;
  return {
    number,
    kind,
    role,
    state,
    programName: program.name,
    tenderDocument: null,
    platform: { name: text(`platform.${system}`), url: null },
    cycle: program.cycle,
    yearNumber,
    year: { from: agreement.startsOn, to: agreement.endsOn },
    hospital: {
      ...UNKNOWN,
      name: hospital?.name ?? '',
      insuranceCode: hospital?.insuranceCode ?? null,
      creditCode: hospital?.creditCode ?? null,
      bankAccount: hospital?.bankAccount ?? null,
    },
    manufacturer: partyFacts(manufacturer),
    distributor: partyFacts(distributor),
    counterpartName: counterpart?.distributor.name ?? null,
    products: agreement.lines.map((line) => productFacts(line, detail)),
    terms,
    fillIns: NO_FILL_INS,
    rules: pack,
    ownArticles: detail.wording.articles,
    layout: detail.wording,
    copy,
    signedOn: {
      hospital: signedOn('hospital'),
      manufacturer: signedOn('manufacturer'),
      distributor: signedOn('distributor'),
    },
  };
}

const UNKNOWN: Omit<AgreementPartyFacts, 'name'> = {
  creditCode: null,
  insuranceCode: null,
  address: null,
  representative: null,
  contact: null,
  bankAccount: null,
};

function partyFacts(enterprise: Enterprise): AgreementPartyFacts {
  const { name, creditCode, address, contact, bankAccount } = enterprise;
  return { ...UNKNOWN, name, creditCode, address, contact, bankAccount };
}

function productFacts(
  { productId, quantity, unitPrice }: AgreementLine,
  { productsById, manufacturer, group }: AgreementDetail,
): AgreementProductFacts {
  const product = productsById.get(productId);
  if (product === undefined) throw new Error(`No product ${productId}`);
  const { nationalCode, registrationNumber, name, specification, model, unit } = product;
  return {
    nationalCode,
    registrationNumber,
    name,
    specification,
    model,
    unit: unit.baseUnit,
    manufacturerName: manufacturer.name,
    selectedEnterpriseName: manufacturer.name,
    groupName: group.name,
    unitPrice,
    quantity,
    remark: '',
  };
}
