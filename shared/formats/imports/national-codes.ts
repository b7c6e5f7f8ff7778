import { ok } from '@shared/kernel/result';
import {
  genericCodeCell,
  nationalCodeCell,
  optionalTextCell,
  registrationCell,
  requiredTextCell,
  textCell,
} from './cell-parsers';
import { column, defineImport } from './define-import';

/** A row of the published table of consumable codes. Texts keep their inner spaces. */
export type NationalCodeRecord = {
  readonly code: string;
  readonly category1: string;
  readonly category2: string;
  readonly category3: string;
  readonly genericClass: string;
  readonly material: string;
  readonly specification: string;
  readonly genericCode: string;
  readonly genericName: string;
  readonly manufacturer: string;
  readonly registrationNumber: string;
  readonly model: string;
};

/** 医保医用耗材分类与代码: the 20-character table and the 27-character one of single models. */
export const nationalCodesImport = defineImport({
  kind: 'national-codes',
  keepsRaw: false,
  keyColumn: 'code',
  columns: {
    code: column({
      title: '耗材代码',
      synonyms: [
        '医保编码',
        '医保代码',
        '医保耗材编码',
        '医保耗材代码',
        '国家医保耗材编码',
        '国家医保编码',
        '国家医保代码',
        '医用耗材代码',
        '医用耗材编码',
        '医保医用耗材编码',
        '医保医用耗材代码',
        '27位医保编码',
        '20位医保编码',
        '耗材编码',
      ],
      required: true,
      isCode: true,
      parse: nationalCodeCell,
    }),
    category1: column({
      title: '一级分类',
      synonyms: ['一级分类(学科、品类)', '一级分类名称', '学科'],
      required: true,
      parse: textCell,
    }),
    category2: column({
      title: '二级分类',
      synonyms: ['二级分类(用途、品目)', '二级分类名称', '用途'],
      required: true,
      parse: textCell,
    }),
    category3: column({
      title: '三级分类',
      synonyms: ['三级分类(部位、功能、品种)', '三级分类名称', '部位、功能'],
      required: true,
      parse: textCell,
    }),
    genericClass: column({
      title: '医保通用名分类',
      synonyms: ['通用名分类', '医保通用名类别'],
      required: true,
      parse: textCell,
    }),
    material: column({
      title: '耗材材质',
      synonyms: ['材质', '耗材材料', '材质名称'],
      required: true,
      parse: textCell,
    }),
    specification: column({
      title: '规格',
      synonyms: ['规格(特征、参数)', '规格特征', '特征参数', '产品特征', '规格特征参数'],
      required: true,
      parse: textCell,
    }),
    genericCode: column({
      title: '医保通用名编号',
      synonyms: ['医保通用名代码', '医保通用名编码', '通用名编号', '通用名代码'],
      isCode: true,
      parse: genericCodeCell,
    }),
    genericName: column({
      title: '医保通用名',
      synonyms: ['医保通用名称', '通用名', '通用名称'],
      parse: textCell,
    }),
    manufacturer: column({
      title: '耗材企业',
      synonyms: [
        '生产企业',
        '生产企业名称',
        '企业名称',
        '耗材企业名称',
        '注册人',
        '医疗器械注册人',
        '注册备案人',
      ],
      required: true,
      parse: requiredTextCell,
    }),
    registrationNumber: column({
      title: '注册证号',
      synonyms: [
        '注册备案号',
        '注册证编号',
        '注册/备案号',
        '注册证号/备案号',
        '备案号',
        '注册备案编号',
      ],
      parse: registrationCell,
    }),
    model: column({
      title: '规格型号',
      synonyms: ['型号', '规格/型号', '具体规格型号', '型号规格'],
      parse: optionalTextCell,
    }),
  },
  toItem: (values) => ok<NationalCodeRecord>(values),
  keyOf: ({ code }) => code,
});
