import type { AgreementKind } from '../../../domain/policy/policy-pack';
import type { AgreementDocumentInput } from './agreement-document-input';

/**
 * The distributor of a two-party agreement signs nothing: it delivers for 乙方, who answers for it. The longest
 * phrases first. Our wording: no lawyer has read it.
 *
 * @source 浙江 2025 全流程管理 一(二): 医疗机构、中选企业签订购销协议; Decision 0016
 */
const TWO_PARTY_WORDS = [
  ['与甲方、乙方及主配企业签订的主协议', '与甲乙双方就主配企业签订的主协议'],
  ['甲方、乙方与该企业另行签订的备选协议', '甲乙双方另行签订的备选协议'],
  ['乙方、丙方承担连带赔偿责任', '乙方承担赔偿责任'],
  ['由乙方、丙方承担', '由乙方承担'],
  ['乙方解除与丙方配送关系', '乙方解除与配送企业的配送关系'],
  ['乙方、丙方', '乙方及其配送企业'],
  ['甲方、丙方', '甲方和配送企业'],
  ['甲方和丙方', '甲方和配送企业'],
  ['丙方', '配送企业'],
  ['三方', '双方'],
  ['他方', '对方'],
] as const;

export const DISTRIBUTOR_OF_TWO =
  '配送企业由乙方委托，不是本协议的签约方；其响应、配送、开票和收款视为乙方履行本协议，由乙方向甲方承担责任。';

/**
 * The program's own wording of an agreement as its kind asks for it: of two parties, or as it stands.
 *
 * Names in it stay as they are: an enterprise may well be called 三方.
 */
export function inPartiesWords(
  kind: AgreementKind,
  text: string,
  names: readonly string[] = [],
): string {
  if (kind !== 'purchase') return text;
  const [name, ...others] = names.filter((one) => one !== '');
  return name === undefined
    ? TWO_PARTY_WORDS.reduce((words, [three, two]) => words.replaceAll(three, two), text)
    : text
        .split(name)
        .map((part) => inPartiesWords(kind, part, others))
        .join(name);
}

/** What staff or the platform named; the longest first, since one name may stand within another. */
export function namesIn(input: AgreementDocumentInput): readonly string[] {
  const { hospital, manufacturer, distributor, counterpartName, platform, programName } = input;
  return [
    ...[hospital.name, manufacturer.name, distributor.name, counterpartName ?? ''],
    ...[platform.name, programName, distributor.bankAccount ?? '', input.terms.signPlace.trim()],
  ].sort((one, other) => other.length - one.length);
}
