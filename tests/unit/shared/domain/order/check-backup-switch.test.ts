import type { AgreementState } from '@shared/domain/agreement/agreement';
import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { PlatformLine } from '@shared/domain/exchange/exchange';
import { unitPrice } from '@shared/domain/money/money';
import { checkBackupSwitch, switchableLines } from '@shared/domain/order/check-backup-switch';
import type { OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import { anAgreementLine } from '@tests/builders/agreement-builder';
import { anOrderLine } from '@tests/builders/order-builders';
import { anExchangeOf } from '@tests/builders/order-exchange';
import { aSwitchContext, aSwitchDraft, backupAgreement } from '@tests/builders/switch-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const kindsOf = (...given: Parameters<typeof checkBackupSwitch>) =>
  checkBackupSwitch(...given).map(({ kind }) => kind);

describe('when the backup may take over', () => {
  it('is refused on day seven, with the first day, and allowed on day eight', () => {
    const daySeven = aSwitchContext({ today: localDate(2024, 4, 11) });
    expect(checkBackupSwitch(aSwitchDraft(), daySeven)).toMatchObject([
      {
        kind: 'not-late-enough',
        severity: 'error',
        facts: { limit: 7, allowedFrom: '2024-04-12', promisedOn: '2024-04-04' },
        citation: { clause: '五(二)' },
      },
    ]);
    expect(kindsOf(aSwitchDraft(), aSwitchContext())).toEqual([]);
  });

  it('counts from the agreed delivery day as it was changed', () => {
    const moved = aSwitchContext({ order: { promisedOn: localDate(2024, 4, 6) } });
    expect(kindsOf(aSwitchDraft(), moved)).toEqual(['not-late-enough']);
    const today = localDate(2024, 4, 14);
    const later = aSwitchContext({ order: { promisedOn: localDate(2024, 4, 6) }, today });
    expect(kindsOf(aSwitchDraft(), later)).toEqual([]);
  });

  it('counts natural days over any holiday, whatever the agreed day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 360 }),
        fc.integer({ min: 0, max: 20 }),
        (after, late) => {
          const promisedOn = addDays(localDate(2024, 3, 28), after);
          const today = addDays(promisedOn, late);
          const context = aSwitchContext({ order: { promisedOn }, today });
          const isTooEarly = kindsOf(aSwitchDraft(), context).includes('not-late-enough');
          expect(isTooEarly).toBe(late <= 7);
        },
      ),
    );
  });

  it('is unknown to a pack without the rule', () => {
    const { pack } = aSwitchContext();
    const none = aSwitchContext({ pack: { ...pack, backupAfterLateDays: null } });
    expect(kindsOf(aSwitchDraft(), none)).toEqual(['no-such-rule']);
  });

  it('is not for the order of a backup, nor for one that has ended', () => {
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ mainAgreement: { role: 'backup' } }))).toEqual([
      'not-main',
    ]);
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ order: { state: 'closed' } }))).toEqual([
      'order-not-open',
    ]);
  });
});

describe('what may be switched', () => {
  it('is the remainder of a part, and nothing of a line that came meanwhile', () => {
    const part = aSwitchContext({ totals: { delivered: quantity(12), accepted: quantity(12) } });
    expect(switchableLines(part)).toHaveLength(1);
    const whole = aSwitchContext({ totals: { delivered: quantity(20), accepted: quantity(20) } });
    expect(switchableLines(whole)).toEqual([]);
    expect(kindsOf(aSwitchDraft(), whole)).toEqual(['line-complete']);
  });

  it('is nothing twice', () => {
    const context = aSwitchContext({ switchedLineIds: new Set([anOrderLine().id]) });
    expect(kindsOf(aSwitchDraft(), context)).toEqual(['line-switched']);
  });

  it('needs a line and a reason', () => {
    expect(kindsOf(aSwitchDraft({ lineIds: [] }), aSwitchContext())).toEqual(['no-lines']);
    expect(kindsOf(aSwitchDraft({ reason: ' ' }), aSwitchContext())).toEqual(['reason-missing']);
  });
});

describe('the backup agreement', () => {
  it('must be there and in force on the day', () => {
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ backup: null }))).toEqual(['no-backup']);
    const states: readonly AgreementState[] = ['draft', 'awaiting-signatures', 'terminated'];
    for (const state of states)
      expect(
        kindsOf(aSwitchDraft(), aSwitchContext({ backup: { ...backupAgreement, state } })),
      ).toEqual(['backup-not-in-force']);
    const later = { ...backupAgreement, startsOn: localDate(2024, 4, 13) };
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ backup: later }))).toEqual([
      'backup-not-in-force',
    ]);
  });

  it('warns and stops nothing when its year is over, or its renewal is not signed', () => {
    const ended = { ...backupAgreement, endsOn: localDate(2024, 4, 11) };
    expect(checkBackupSwitch(aSwitchDraft(), aSwitchContext({ backup: ended }))).toMatchObject([
      {
        kind: 'backup-year-over',
        severity: 'warning',
        facts: { endsOn: '2024-04-11' },
        citation: { notice: '新医保发〔2024〕13号' },
      },
    ]);
    const onItsLastDay = { ...backupAgreement, endsOn: localDate(2024, 4, 12) };
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ backup: onItsLastDay }))).toEqual([]);
    const renewal = {
      ...backupAgreement,
      yearNumber: 2,
      state: 'awaiting-signatures' as const,
    };
    expect(checkBackupSwitch(aSwitchDraft(), aSwitchContext({ backup: renewal }))).toMatchObject([
      { kind: 'backup-renewal-unsigned', severity: 'warning' },
    ]);
    const ending = { ...renewal, state: 'terminated' as const };
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ backup: ending }))).toEqual([
      'backup-not-in-force',
    ]);
  });

  it('must hold the product, at no lower price', () => {
    const without = { ...backupAgreement, lines: [] };
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ backup: without }))).toEqual(['not-in-backup']);
    const cheaper = {
      ...backupAgreement,
      lines: [anAgreementLine({ unitPrice: unitPrice(12_700_000) })],
    };
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ backup: cheaper }))).toEqual(['price-differs']);
  });
});

describe('the platform', () => {
  const sent = (given: Parameters<typeof aSwitchContext>[0] = {}) => {
    const { rows } = aSwitchContext({ ...given, order: { reportState: 'reported' } });
    const exchange = anExchangeOf(rows.order, rows.lines, { state: 'done' });
    const platforms = { order: rows.order, exchanges: [exchange], platformLines: [] };
    return aSwitchContext({ ...given, platforms, order: { reportState: 'reported' } });
  };

  it('must not go on waiting: it is asked to take the order back, or somebody says how it was ended', () => {
    expect(checkBackupSwitch(aSwitchDraft(), sent())).toMatchObject([
      { kind: 'platform-waits', facts: { mayAsk: 'yes' } },
    ]);
    expect(kindsOf(aSwitchDraft({ ending: { kind: 'ask-back' } }), sent())).toEqual([]);
    expect(kindsOf(aSwitchDraft({ ending: { kind: 'told', words: '' } }), sent())).toEqual([
      'ending-words-missing',
    ]);
    const told = { kind: 'told', words: '04-12 平台客服已关闭' } as const;
    expect(kindsOf(aSwitchDraft({ ending: told }), sent())).toEqual([]);
  });

  it('cannot be asked once goods have come', () => {
    const totals = { delivered: quantity(5), accepted: quantity(5) };
    const asked = aSwitchDraft({ ending: { kind: 'ask-back' } });
    expect(checkBackupSwitch(asked, sent({ totals }))).toMatchObject([
      { kind: 'platform-waits', facts: { mayAsk: 'no' } },
    ]);
  });

  it('takes an order back only as a whole', () => {
    const lines = [anOrderLine(), anOrderLine({ id: 'order-line-2' as OrderLineId, position: 2 })];
    const asked = aSwitchDraft({ ending: { kind: 'ask-back' } });
    expect(kindsOf(asked, sent({ lines }))).toEqual(['whole-order-only']);
    expect(kindsOf(aSwitchDraft(), aSwitchContext({ lines }))).toEqual(['whole-order-only']);
  });

  it('waits for nothing that it has made void itself', () => {
    const context = sent();
    const told = { orderLineId: anOrderLine().id, state: 'void-by-timeout' } as PlatformLine;
    const platforms = { ...context.platforms, platformLines: [told] };
    expect(kindsOf(aSwitchDraft(), { ...context, platforms })).toEqual([]);
  });
});
