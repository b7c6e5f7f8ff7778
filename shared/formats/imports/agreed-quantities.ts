import type { Quantity } from '@shared/domain/quantity/quantity';
import { ok } from '@shared/kernel/result';
import {
  optionalQuantityCell,
  optionalTextCell,
  quantityCell,
  registrationCell,
  wrappedTextCell,
} from './cell-parsers';
import { column, defineImport } from './define-import';
import { groupOf } from './group-of';
import { productColumns, registrationColumn, specificationColumn } from './selected-results';

/** One line of the agreed quantities (约定采购量) of one hospital, or of many. */
export type AgreedQuantityRecord = {
  readonly hospitalName: string;
  readonly hospitalCode: string;
  readonly group: string;
  readonly productName: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturer: string;
  readonly nationalCode: string | null;
  readonly unit: string;
  /** Zero is lawful. */
  readonly agreed: Quantity;
  readonly reported: Quantity | null;
  readonly confirmed: Quantity | null;
  readonly mainDistributor: string;
  readonly backupDistributor: string;
  readonly agreementYear: string;
  readonly campus: string;
  readonly department: string;
};

/** 约定采购量表. Rows of other hospitals are kept: the caller knows which hospital it is. */
export const agreedQuantitiesImport = defineImport({
  kind: 'agreed-quantities',
  keepsRaw: true,
  keyColumn: 'productName',
  columns: {
    hospitalName: column({
      title: '医疗机构名称',
      synonyms: ['医疗机构', '医院名称', '采购主体', '机构名称', '采购医院'],
      parse: wrappedTextCell,
    }),
    hospitalCode: column({
      title: '医疗机构代码',
      synonyms: [
        '医疗机构编码',
        '医保机构代码',
        '定点医疗机构代码',
        '定点医药机构编码',
        '机构代码',
        '机构编码',
        '医院代码',
      ],
      isCode: true,
      parse: optionalTextCell,
    }),
    ...productColumns,
    specification: column({ ...specificationColumn, parse: optionalTextCell }),
    registrationNumber: column({ ...registrationColumn, parse: registrationCell }),
    agreed: column({
      title: '约定采购量',
      synonyms: [
        '协议采购量',
        '首年约定采购量',
        '首年协议采购量',
        '第一年约定采购量',
        '本年度约定采购量',
        '年度约定采购量',
        '第一采购年度约定采购量',
        '首年约定量',
        '约定量',
        '约定采购数量',
        '约定数量',
        '协议采购数量',
        '协议量',
        '协议数量',
        '合同量',
        '采购量',
        '采购数量',
        '数量',
      ],
      required: true,
      parse: quantityCell,
    }),
    reported: column({
      title: '报量',
      synonyms: ['需求量', '采购需求量', '填报量', '上报量', '年度需求量', '申报量'],
      parse: optionalQuantityCell,
    }),
    confirmed: column({
      title: '确认量',
      synonyms: ['审核量', '确认采购量', '核定量'],
      parse: optionalQuantityCell,
    }),
    mainDistributor: column({
      title: '主配企业',
      synonyms: ['主配送企业', '主要配送企业', '主配', '配送企业主配', '配送企业', '配送企业名称'],
      parse: optionalTextCell,
    }),
    backupDistributor: column({
      title: '备选企业',
      synonyms: ['备选配送企业', '备配企业', '备选', '配送企业备选', '备配'],
      parse: optionalTextCell,
    }),
    agreementYear: column({
      title: '采购年度',
      synonyms: ['协议年度', '年度', '执行年度'],
      parse: optionalTextCell,
    }),
    campus: column({ title: '院区', synonyms: ['院区名称', '所属院区'], parse: optionalTextCell }),
    department: column({
      title: '科室',
      synonyms: ['科室名称', '使用科室', '申请科室'],
      parse: optionalTextCell,
    }),
  },
  toItem: (values, place) => {
    const group = groupOf(values.group, place);
    return group.ok ? ok<AgreedQuantityRecord>({ ...values, group: group.value }) : group;
  },
  keyOf: (item) =>
    [
      item.hospitalName,
      item.hospitalCode,
      item.group,
      item.nationalCode ?? '',
      item.registrationNumber,
      item.specification,
      item.model,
      item.productName,
      item.manufacturer,
      item.agreementYear,
      item.campus,
      item.department,
    ].join('\n'),
});
