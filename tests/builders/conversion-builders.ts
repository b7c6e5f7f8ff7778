import { localDate } from '@shared/domain/calendar/local-date';
import type {
  GroupConversion,
  GroupConversionId,
  ProductConversion,
  ProductSet,
} from '@shared/domain/conversion/group-conversion';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type {
  AgreedLine,
  AgreedLineId,
  GroupId,
  ProgramId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { aProgramProduct, anAgreedLine } from './program-builders';

export const HIP = '陶对陶全髋';
export const PARTS = ['髋臼杯', '内衬', '球头', '股骨柄'] as const;

/** A hip of cup, liner, head and stem, one each; the stem leads. */
export function aHipSet(overrides: Partial<ProductSet> = {}): ProductSet {
  return {
    name: HIP,
    method: 'complete-set',
    parts: PARTS.map((role) => ({
      role,
      perSet: 1,
      isRequired: true,
      isLeading: role === '股骨柄',
    })),
    ...overrides,
  };
}

export function hipProductId(role: string, maker = 'maker-1'): ProgramProductId {
  return `${role}/${maker}` as ProgramProductId;
}

/** The four parts of one maker, counted singly, and the whole hip (全髋) that is agreed in 套. */
export function hipProducts(maker = 'maker-1'): readonly ProgramProduct[] {
  return [...PARTS, '全髋'].map((role) =>
    aProgramProduct({
      id: hipProductId(role, maker),
      name: role,
      manufacturerId: maker as EnterpriseId,
      unit: { baseUnit: role === '全髋' ? '套' : '个', packUnit: null, basePerPack: 1 },
    }),
  );
}

export function hipParts(maker = 'maker-1'): readonly ProductConversion[] {
  return [
    ...PARTS.map((role) => ({
      kind: 'part' as const,
      productId: hipProductId(role, maker),
      set: HIP,
      role,
    })),
    {
      kind: 'direct',
      productId: hipProductId('全髋', maker),
      agreedUnits: 1,
      baseUnits: 1,
      set: HIP,
    },
  ];
}

/** The agreed line of a hip's part, or of the whole hip: nothing agreed unless given. */
export function hipLine(role: string, agreed = 0, maker = 'maker-1'): AgreedLine {
  return anAgreedLine({
    id: `line/${hipProductId(role, maker)}` as AgreedLineId,
    productId: hipProductId(role, maker),
    manufacturerId: maker as EnterpriseId,
    agreed: quantity(agreed),
  });
}

export function aConversion(overrides: Partial<GroupConversion> = {}): GroupConversion {
  return {
    id: 'conversion-1' as GroupConversionId,
    revision: 1,
    programId: 'program-cement' as ProgramId,
    groupId: 'group-cement' as GroupId,
    version: 1,
    fromYear: 1,
    agreedUnit: '套',
    sets: [aHipSet()],
    products: hipParts(),
    reason: '按产品系统采购',
    enteredOn: localDate(2024, 4, 1),
    enteredBy: '张敏',
    ...overrides,
  };
}

export function productsById(
  products: readonly ProgramProduct[],
): ReadonlyMap<ProgramProductId, ProgramProduct> {
  return new Map(products.map((product) => [product.id, product]));
}
