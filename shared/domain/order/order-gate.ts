import { findStatedRule } from '../policy/find-stated-rule';
import type { PolicyPack } from '../policy/policy-pack';
import type { ProgramProductId } from '../program/program';
import { errorUnlessUnverified, finding } from '../record/finding';
import type { OrderFinding } from './order-draft';
import type { GroupOpening } from './group-opening';

type GateContext = {
  readonly pack: Pick<PolicyPack, 'otherRules'>;
  readonly groupOpenings: readonly GroupOpening[];
};

/** More names than this nobody reads in one sentence. */
const MOST_NAMED = 3;

/**
 * The order gate: what speaks against ordering a product whose own agreed volume is used up, or was
 * zero, while agreed volume of the same group is open on other products.
 *
 * Without a reason it is an error; with one it stays to be seen by the head. Where nothing else is
 * open, going on at the selected price after 100 % is normal and there is nothing to say.
 *
 * @source 新医保发〔2024〕13号 五(一); 渝医保办〔2024〕54号 二(五); reading in reference/practice.md, Duties 5
 */
export function checkOrderGate(
  asked: { readonly productId: ProgramProductId; readonly reason: string | null },
  line: number,
  { pack, groupOpenings }: GateContext,
): readonly OrderFinding[] {
  const others = listGateOpenings(asked.productId, groupOpenings);
  if (others.length === 0) return [];
  const citation =
    findStatedRule(pack, 'after-completion') ?? findStatedRule(pack, 'selected-first');
  const facts = { products: namesOf(others), open: sumOf(others) };
  const reason = asked.reason?.trim() ?? '';
  if (reason === '') {
    const severity = errorUnlessUnverified(citation);
    return [finding({ kind: 'gate-reason-missing', severity, line, facts, citation })];
  }
  const given = { ...facts, reason };
  return [finding({ kind: 'gate-passed', severity: 'note', line, facts: given, citation })];
}

/**
 * The other products that the gate asks to order first; none while the product's own volume is open.
 *
 * Of a product system the set is named and not its parts; a part is not held against its own set.
 */
export function listGateOpenings(
  productId: ProgramProductId,
  openings: readonly GroupOpening[],
): readonly GroupOpening[] {
  const own = openings.filter((one) => one.productId === productId);
  if (sumOf(own) > 0) return [];
  const ownSets = new Set(own.map(({ setKey }) => setKey));
  return openings.filter(
    (one) =>
      one.productId !== productId &&
      one.open > 0 &&
      !one.isPart &&
      (one.setKey === null || !ownSets.has(one.setKey)),
  );
}

function sumOf(openings: readonly GroupOpening[]): number {
  return openings.reduce((total, { open }) => total + open, 0);
}

function namesOf(openings: readonly GroupOpening[]): string {
  const names = [...new Set(openings.map(({ name }) => name))];
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named} 等 ${names.length} 个产品` : named;
}
