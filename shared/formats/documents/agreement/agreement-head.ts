import { formatDayInWords } from '../figures';
import type { AgreementDocumentInput } from './agreement-document-input';
import { BLANK } from './blank';

export type Fact = { readonly label: string; readonly value: string };

export function agreementHead(input: AgreementDocumentInput): readonly Fact[] {
  return [
    { label: '协议编号', value: input.number },
    { label: '签订地点', value: input.terms.signPlace.trim() || BLANK },
    { label: '集采项目', value: input.programName },
    { label: '采购文件编号', value: input.tenderDocument ?? BLANK },
    {
      label: '协议年度',
      value: `第${input.yearNumber}采购年度（${formatDayInWords(input.year.from)}至${formatDayInWords(input.year.to)}）`,
    },
    { label: '执行依据', value: input.rules.noticeNumber },
  ];
}

export function agreementPreamble(input: AgreementDocumentInput): string {
  const { kind } = input;
  const role = input.role === 'main' ? '主配企业' : '备选配送企业';
  return [
    `为落实${input.programName}中选结果，根据《中华人民共和国民法典》、《医疗器械监督管理条例》及`,
    `${input.rules.noticeNumber}等规定，甲方作为采购方、乙方作为中选产品的生产企业、`,
    kind === 'purchase'
      ? `由乙方在平台建立配送关系的${role}${input.distributor.name}配送，`
      : `丙方作为乙方在平台建立配送关系的${role}，`,
    `遵循平等、自愿、诚实信用的原则，就约定采购量内外中选产品的采购、供应、配送和结算订立本协议，共同遵守。`,
  ].join('');
}
