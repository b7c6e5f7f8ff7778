import type { Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { measureOf } from '@shared/domain/order/check-order-line';
import { findOrderSource, isOrderable, listOrderSources } from '@shared/domain/order/order-source';
import { sumMeasures } from '@shared/domain/order/product-measure';
import { suggestQuantity, type Suggestion } from '@shared/domain/order/suggest-quantity';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type { AgreedLine, ProgramId, ProgramProduct } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';
import type { HospitalDatabase } from '../database';
import { measuresOf } from './credited-totals';
import { packOfProgram } from './program-packs';
import { mapById } from './read-rows';

/** A product that may be ordered today, with the agreement it is ordered from unless another is chosen. */
export type OrderItem = {
  readonly product: ProgramProduct;
  readonly programName: string;
  readonly manufacturerName: string;
  readonly distributorName: string;
  readonly agreement: Agreement;
  /** Every agreement it may be ordered from. */
  readonly sources: readonly Agreement[];
  readonly agreed: Quantity;
  /** Agreed and not ordered yet. */
  readonly open: Quantity;
  readonly suggestion: Suggestion;
};

/** Every product of an agreement that an order may start from, by program and name. */
export async function listOrderItems(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly OrderItem[]> {
  const agreements = (await db.agreements.toArray()).filter(isOrderable);
  const productIds = [
    ...new Set(agreements.flatMap(({ lines }) => lines.map(({ productId }) => productId))),
  ];
  const [products, programs, enterprises, agreedLines, lineTotals, conversions] = await Promise.all(
    [
      db.programProducts.bulkGet(productIds),
      db.programs.toArray(),
      db.enterprises.toArray(),
      db.agreedLines.toArray(),
      db.lineTotals.toArray(),
      db.groupConversions.toArray(),
    ],
  );
  const programsById = mapById(programs);
  const namesById = new Map(enterprises.map(({ id, name }) => [id, name]));
  const agreedLinesById = mapById<AgreedLine['id'], AgreedLine>(agreedLines);
  const totalsById = mapById<LineTotals['id'], LineTotals>(lineTotals);
  const known = products.filter((product) => product !== undefined);
  const measures = new Map(
    programs.flatMap((program) => {
      const own = { agreedLines, products: known, conversions };
      const rows = ofProgram(own, program.id);
      return [...measuresOf(rows, totalsById, packOfProgram(program, today))];
    }),
  );
  const items = products.flatMap((product): readonly OrderItem[] => {
    const agreement = product && findOrderSource(product.id, agreements, today);
    const program = agreement && programsById.get(agreement.programId);
    if (!product || !agreement || !program) return [];
    const lines = agreement.lines.filter(({ productId }) => productId === product.id);
    const context = { agreedLinesById, lineTotalsById: totalsById, setMeasuresById: measures };
    const { agreed, open, totals } = sumMeasures(lines.map((line) => measureOf(line, context)));
    return [
      {
        product,
        programName: program.name,
        manufacturerName: namesById.get(product.manufacturerId) ?? '',
        distributorName: namesById.get(agreement.distributorId) ?? '',
        agreement,
        sources: listOrderSources(product.id, agreements),
        agreed,
        open,
        suggestion: suggestQuantity({
          agreed,
          totals,
          range: { from: agreement.startsOn, to: agreement.endsOn },
          today,
          progressEvent: packOfProgram(program, today).progressEvent,
          basePerPack: product.unit.basePerPack,
        }),
      },
    ];
  });
  return items.sort(byProgramAndName);
}

type ProgramRows = Parameters<typeof measuresOf>[0];

function ofProgram(rows: ProgramRows, id: ProgramId): ProgramRows {
  const isOwn = ({ programId }: { readonly programId: ProgramId }) => programId === id;
  return {
    agreedLines: rows.agreedLines.filter(isOwn),
    products: rows.products.filter(isOwn),
    conversions: rows.conversions.filter(isOwn),
  };
}

function byProgramAndName(one: OrderItem, other: OrderItem): number {
  return (
    one.programName.localeCompare(other.programName) ||
    one.product.name.localeCompare(other.product.name) ||
    one.product.specification.localeCompare(other.product.specification)
  );
}
