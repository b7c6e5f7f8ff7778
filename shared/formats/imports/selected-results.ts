import type { UnitPrice } from '@shared/domain/money/money';
import type { Selection } from '@shared/domain/program/program';
import { ok } from '@shared/kernel/result';
import {
  annexWarning,
  optionalNationalCodeCell,
  optionalTextCell,
  packFactorCell,
  priceCell,
  registrationWarning,
  requiredRegistrationCell,
  requiredWrappedTextCell,
  selectionCell,
  wrappedTextCell,
} from './cell-parsers';
import { column, defineImport } from './define-import';
import { groupOf } from './group-of';

/** One line of a published result (中选结果). */
export type SelectedResultRecord = {
  /** 采购组/竞价单元; the sheet's name where the table has no such column; empty where neither says. */
  readonly group: string;
  readonly productName: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturer: string;
  /** 20 or 27 characters; null while 未完成医保编码贯标. */
  readonly nationalCode: string | null;
  readonly unit: string;
  readonly packUnit: string;
  /** Base units in one pack; null where the table says nothing. */
  readonly packFactor: number | null;
  readonly price: UnitPrice;
  /** Null where the table says nothing. */
  readonly selection: Selection | null;
};

/** Headers that the tables of results and of quantities share. */
export const productColumns = {
  group: column({
    title: '采购组',
    synonyms: [
      '竞价单元',
      '采购组/竞价单元',
      '竞价组',
      '分组',
      '组别',
      '采购组名称',
      '竞价单元名称',
      '产品分组',
      '类别-品种',
      '产品类别',
      '品种',
      '分类',
    ],
    parse: wrappedTextCell,
  }),
  productName: column({
    title: '产品名称',
    synonyms: [
      '注册证产品名称',
      '中选产品名称',
      '耗材名称',
      '医用耗材名称',
      '通用名',
      '品名',
      '名称',
    ],
    required: true,
    parse: requiredWrappedTextCell,
  }),
  model: column({ title: '型号', synonyms: ['产品型号', '中选型号'], parse: optionalTextCell }),
  nationalCode: column({
    title: '医保编码',
    synonyms: [
      '医保耗材编码',
      '医保耗材代码',
      '医保代码',
      '国家医保耗材编码',
      '国家医保编码',
      '国家医保代码',
      '医保医用耗材编码',
      '27位医保编码',
      '20位医保编码',
      '医保耗材分类编码',
      '耗材编码',
      '耗材代码',
    ],
    isCode: true,
    parse: optionalNationalCodeCell,
  }),
  manufacturer: column({
    title: '中选企业',
    synonyms: [
      '中选企业名称',
      '申报企业',
      '申报企业名称',
      '医疗器械注册人',
      '注册人',
      '生产企业',
      '生产企业名称',
      '企业名称',
      '生产厂家',
      '厂家',
    ],
    required: true,
    parse: requiredWrappedTextCell,
  }),
  unit: column({
    title: '单位',
    synonyms: [
      '计量单位',
      '计价单位',
      '价格单位',
      '数量单位',
      '最小单位',
      '最小使用单位',
      '采购单位',
    ],
    parse: optionalTextCell,
  }),
} as const;

const SPECIFICATION = [
  '规格型号',
  '规格、型号',
  '规格/型号',
  '规格及型号',
  '型号规格',
  '中选规格型号',
  '规格',
  '产品规格',
];
const REGISTRATION = [
  '注册证编号',
  '医疗器械注册证号',
  '医疗器械注册证编号',
  '注册证号/备案号',
  '注册/备案号',
  '注册证(备案)号',
  '注册备案号',
  '备案号',
  '注册证',
];

export const specificationColumn = {
  title: '规格型号',
  synonyms: SPECIFICATION,
  warn: annexWarning,
} as const;

export const registrationColumn = {
  title: '注册证号',
  synonyms: REGISTRATION,
  isCode: true,
  warn: registrationWarning,
} as const;

/** 中选结果表, one sheet or one for each group. */
export const selectedResultsImport = defineImport({
  kind: 'selected-results',
  keepsRaw: true,
  keyColumn: 'productName',
  columns: {
    ...productColumns,
    specification: column({
      ...specificationColumn,
      required: true,
      parse: requiredWrappedTextCell,
    }),
    registrationNumber: column({
      ...registrationColumn,
      required: true,
      parse: requiredRegistrationCell,
    }),
    price: column({
      title: '中选价格',
      synonyms: [
        '中选价',
        '中选价(元)',
        '中选单价',
        '拟中选价格',
        '拟中选价',
        '挂网价',
        '挂网价格',
        '执行价格',
        '采购价格',
        '采购价',
        '申报价',
        '价格',
        '单价',
      ],
      required: true,
      parse: priceCell,
    }),
    selection: column({
      title: '供应身份',
      synonyms: [
        '中选状态',
        '中选身份',
        '中选类型',
        '中选情况',
        '主备供',
        '主供/备供',
        '企业身份',
        '是否中选',
      ],
      parse: selectionCell,
    }),
    packFactor: column({
      title: '换算系数',
      synonyms: ['包装数量', '转换比', '转换系数', '包装系数', '最小包装数量', '装量'],
      parse: packFactorCell,
    }),
    packUnit: column({
      title: '包装单位',
      synonyms: ['包装', '最大包装单位'],
      parse: optionalTextCell,
    }),
  },
  toItem: (values, place) => {
    const group = groupOf(values.group, place);
    return group.ok ? ok<SelectedResultRecord>({ ...values, group: group.value }) : group;
  },
  keyOf: (item) =>
    [
      item.group,
      item.nationalCode ?? '',
      item.registrationNumber,
      item.specification,
      item.model,
      item.productName,
      item.manufacturer,
    ].join('\n'),
});
