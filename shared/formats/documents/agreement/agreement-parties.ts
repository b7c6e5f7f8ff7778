import { partiesOf, type Party } from '../../../domain/agreement/agreement';
import type { LocalDate } from '../../../domain/calendar/local-date';
import { formatDayInWords } from '../figures';
import type { AgreementDocumentInput, AgreementPartyFacts } from './agreement-document-input';
import type { Fact } from './agreement-head';
import { orBlank } from './blank';

export type PartyBlock = { readonly heading: string; readonly facts: readonly Fact[] };

/** One of the blocks to be signed and stamped. */
export type SignatureBlock = {
  readonly heading: string;
  readonly name: string;
  readonly lines: readonly string[];
};

export function partyBlocks(input: AgreementDocumentInput): readonly PartyBlock[] {
  return [
    { heading: '甲方（医疗机构）', facts: partyFacts(input.hospital) },
    { heading: '乙方（生产企业）', facts: partyFacts(input.manufacturer) },
    { heading: distributorHeading(input), facts: partyFacts(input.distributor) },
  ];
}

/** One block for each party that signs this kind: a purchase agreement has two. */
export function agreementSignatures(input: AgreementDocumentInput): readonly SignatureBlock[] {
  return partiesOf(input.kind).map((party) => ({
    heading: `${PARTY_WORDS[party]}（公章）`,
    name: input[party].name,
    lines: signLines(input.signedOn[party]),
  }));
}

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  hospital: '甲方',
  manufacturer: '乙方',
  distributor: '丙方',
};

function distributorHeading({ role, kind }: AgreementDocumentInput): string {
  if (kind === 'purchase')
    return role === 'main' ? '配送企业（主配，不签署）' : '配送企业（备选，不签署）';
  return role === 'main' ? '丙方（主配企业）' : '丙方（备选配送企业）';
}

function partyFacts(party: AgreementPartyFacts): readonly Fact[] {
  return [
    { label: '名称', value: party.name },
    { label: '统一社会信用代码', value: orBlank(party.creditCode) },
    ...(party.insuranceCode === null
      ? []
      : [{ label: '医保定点机构编码', value: party.insuranceCode }]),
    { label: '地址', value: orBlank(party.address) },
    { label: '法定代表人', value: orBlank(party.representative) },
    { label: '联系人及电话', value: orBlank(party.contact) },
    { label: '开户行及账号', value: orBlank(party.bankAccount) },
  ];
}

function signLines(signedOn: LocalDate | null): readonly string[] {
  const day = signedOn === null ? '　　　年　月　日' : formatDayInWords(signedOn);
  return ['法定代表人或授权代表签字：', `签订日期：${day}`];
}
