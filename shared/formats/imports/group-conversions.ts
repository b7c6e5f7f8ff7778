import type { ConversionRow } from '@shared/domain/conversion/plan-conversion-rows';
import { err, ok } from '@shared/kernel/result';
import { optionalTextCell, packFactorCell, registrationCell, textCell } from './cell-parsers';
import { column, defineImport } from './define-import';
import { productColumns, registrationColumn, specificationColumn } from './selected-results';

/** 单位换算表: how each product of a group is counted in its agreed unit, alone or as a part of a system. */
export const groupConversionsImport = defineImport({
  kind: 'group-conversions',
  keepsRaw: false,
  keyColumn: 'productName',
  columns: {
    productName: productColumns.productName,
    specification: column({ ...specificationColumn, required: false, parse: optionalTextCell }),
    model: productColumns.model,
    manufacturer: column({ ...productColumns.manufacturer, required: false, parse: textCell }),
    registrationNumber: column({
      ...registrationColumn,
      required: false,
      parse: registrationCell,
    }),
    nationalCode: productColumns.nationalCode,
    agreedUnits: column({
      title: '约定单位数',
      synonyms: ['折合约定单位', '约定单位数量'],
      parse: packFactorCell,
    }),
    baseUnits: column({
      title: '基本单位数',
      synonyms: ['＝基本单位数', '等于基本单位数', '最小单位数', '折合最小单位', '换算系数'],
      parse: packFactorCell,
    }),
    set: column({ title: '产品系统', synonyms: ['系统', '系统名称', '套'], parse: textCell }),
    role: column({ title: '部件', synonyms: ['系统部件', '部件名称', '部位'], parse: textCell }),
    perSet: column({
      title: '每套数量',
      synonyms: ['每套用量', '每套件数'],
      parse: packFactorCell,
    }),
  },
  toItem: (values) => {
    const { productName: name, agreedUnits, baseUnits, perSet, ...rest } = values;
    const { set, role } = rest;
    if (role !== '' && set === '') return err({ key: 'set', rule: 'empty' } as const);
    if (set === '' && baseUnits === null) return err({ key: 'baseUnits', rule: 'empty' } as const);
    const counts = {
      agreedUnits: agreedUnits ?? 1,
      baseUnits: baseUnits ?? 1,
      perSet: perSet ?? 1,
    };
    return ok<ConversionRow>({ ...rest, ...counts, name });
  },
  keyOf: ({ nationalCode, ...row }) =>
    JSON.stringify([
      ...[nationalCode, row.name, row.specification, row.model],
      ...[row.manufacturer, row.registrationNumber],
    ]),
});
