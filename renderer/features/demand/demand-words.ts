import type { Text } from '@renderer/i18n/create-text';
import { formatQuantity, formatShare, type ShownFinding, type StatusTone } from '@renderer/ui';
import { askedByDepartments, type DemandFinding } from '@shared/domain/demand/check-demand';
import { daysAskedFor } from '@shared/domain/demand/days-asked-for';
import type { DemandAnswer, DemandLine, DemandState } from '@shared/domain/demand/demand-report';
import type { DemandVariance } from '@shared/domain/demand/demand-variance';
import type { DemandProposal } from '@shared/domain/demand/propose-demand';
import type { DemandRow } from './demand-rows';

type Words = Text<'demand'>;

export const STATE_TONES = {
  filling: 'info',
  'in-review': 'warning',
  returned: 'error',
  confirmed: 'success',
  withdrawn: 'neutral',
} as const satisfies Record<DemandState, StatusTone>;

/** One thing that is missing, with the line it is about. */
export function shownDemandFinding(
  text: Words,
  found: DemandFinding,
  lines: readonly DemandLine[],
): ShownFinding {
  const line = found.line === null ? undefined : lines[found.line];
  const place = line === undefined ? '' : text('place.line', { line: line.position });
  const words = text(`finding.${found.kind}`, { ...found.facts });
  return { severity: found.severity, place, words, citation: found.citation };
}

/** How the proposal was reached, one sentence a step; steps that add nothing are left out. */
export function formulaWords(
  text: Words,
  { line, proposal, report }: DemandRow,
): readonly string[] {
  const { figures, facts } = line;
  const { system } = figures;
  if (system?.kind === 'part') return [text('formula.part', { set: system.set })];
  const base = formatQuantity(proposal.base);
  const annual = formatQuantity(proposal.annual);
  const words = [text(`formula.from-${proposal.from}`, { base, days: figures.baseDays })];
  if (system !== null) words.push(text('formula.whole', { set: system.set }));
  const asked = daysAskedFor(report.range);
  if (figures.baseDays !== asked)
    words.push(text('formula.annual', { base, asked, days: figures.baseDays, annual }));
  if (proposal.trend !== 0)
    words.push(
      text('formula.trend', {
        first: formatQuantity(figures.firstHalf),
        second: formatQuantity(figures.secondHalf),
        trend: signed(proposal.trend),
      }),
    );
  if (proposal.stockOut > 0)
    words.push(
      text('formula.stock-out', {
        days: figures.stockOutDays,
        units: formatQuantity(proposal.stockOut),
      }),
    );
  if (figures.groupPurchased > figures.groupSelected)
    words.push(
      text('formula.moved', {
        share: shareOfGroup(line),
        units: signed(proposal.moved),
        moveShare: formatShare(report.moveShare),
      }),
    );
  if (figures.groupUncounted > 0)
    words.push(text('formula.uncounted', { count: figures.groupUncounted }));
  words.push(...floorWords(text, proposal, { line, report }));
  if (facts.basePerPack > 1)
    words.push(text('formula.packs', { pack: `${String(facts.basePerPack)}${facts.baseUnit}` }));
  words.push(
    text('formula.result', { quantity: formatQuantity(proposal.quantity), unit: facts.baseUnit }),
  );
  return words;
}

function floorWords(
  text: Words,
  { floor }: DemandProposal,
  { line, report }: Pick<DemandRow, 'line' | 'report'>,
): readonly string[] {
  const { renewalFloor } = report;
  if (floor === null || renewalFloor === null) return [];
  const { notice, clause } = renewalFloor.citation;
  const agreed = formatQuantity(line.figures.agreed ?? 0);
  const atLeast = formatShare(renewalFloor.atLeast);
  return [text('formula.floor', { agreed, atLeast, floor: formatQuantity(floor), notice, clause })];
}

/** A whole percent of the group, rounded down. */
function shareOfGroup({ figures }: DemandLine): string {
  const { groupPurchased, groupSelected } = figures;
  if (groupPurchased <= 0) return '—';
  return `${String(Math.floor((groupSelected * 100) / groupPurchased))} %`;
}

/** A first wording of the explanation from the figures, for staff to go on with. */
export function draftExplanation(
  text: Words,
  { line, proposal, reported, variance }: DemandRow,
  answers: readonly DemandAnswer[],
): string {
  const { figures, facts } = line;
  const departments = askedByDepartments(answers, line.productId);
  return text('draft.explanation', {
    base: formatQuantity(variance.base),
    unit: facts.baseUnit,
    annualised: variance.isAnnualised ? 'yes' : 'no',
    days: figures.baseDays,
    reported: formatQuantity(reported),
    direction: variance.difference < 0 ? 'less' : 'more',
    difference: formatQuantity(Math.abs(variance.difference)),
    share: variance.share === null ? 'none' : varianceShare(variance),
    trend: trendOf(line, variance),
    first: formatQuantity(figures.firstHalf),
    second: formatQuantity(figures.secondHalf),
    stockOut: figures.stockOutDays,
    moved: proposal.moved > 0 ? formatQuantity(proposal.moved) : '0',
    departments: departments > 0 ? formatQuantity(departments) : 'none',
    reason: line.adjustReason === '' ? 'none' : line.adjustReason,
  });
}

/** Said only where it explains the change: use that fell is no reason for a greater demand. */
function trendOf(
  { figures: { firstHalf, secondHalf } }: DemandLine,
  { difference }: DemandVariance,
): 'up' | 'down' | 'none' {
  if (secondHalf > firstHalf && difference > 0) return 'up';
  return secondHalf < firstHalf && difference < 0 ? 'down' : 'none';
}

export function varianceShare({ share }: DemandVariance): string {
  if (share === null) return '—';
  return `${share > 0 ? '+' : ''}${formatShare(share)}`;
}

function signed(units: number): string {
  return `${units > 0 ? '+' : ''}${formatQuantity(units)}`;
}
