import type { LocalDate } from '@shared/domain/calendar/local-date';
import { unitPrice } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  NO_FILL_INS,
  type AgreementDocumentInput,
  type AgreementPartyFacts,
  type AgreementProductFacts,
} from '@shared/formats/documents/agreement/agreement-document-input';

const hospital: AgreementPartyFacts = {
  name: '新疆某某人民医院',
  creditCode: '12650000457601234X',
  insuranceCode: 'H65010200123',
  address: '乌鲁木齐市天山区示例路 91 号',
  representative: null,
  contact: '采购办 0991-0000000',
  bankAccount: null,
};

const manufacturer: AgreementPartyFacts = {
  ...hospital,
  name: '河北瑞鹤医疗器械有限公司',
  creditCode: '91130100MA07XXXX0Y',
  insuranceCode: null,
  address: '石家庄市高新区示例大街 12 号',
};

const distributor: AgreementPartyFacts = {
  ...manufacturer,
  name: '国药（新疆）医疗器械配送有限公司',
  bankAccount: '中国银行乌鲁木齐分行 1070 0000 0000 1234',
};

/** A main agreement of the bone-cement program under 新医保发〔2024〕13号, a draft. */
export function aSampleAgreement(
  productCount: number,
  changes: Partial<AgreementDocumentInput> = {},
): AgreementDocumentInput {
  return {
    number: 'XY-2024-0001-主',
    kind: 'three-party',
    role: 'main',
    state: 'draft',
    programName: '京津冀“3+N”联盟关节骨水泥类医用耗材集中带量采购',
    tenderDocument: null,
    platform: {
      name: '自治区医疗保障信息平台药品和医用耗材招采管理系统',
      url: 'https://fuwu.xjylbz.cn/#/Index',
    },
    cycle: { from: '2024-03-25' as LocalDate, to: '2026-03-24' as LocalDate },
    yearNumber: 1,
    year: { from: '2024-03-25' as LocalDate, to: '2025-03-24' as LocalDate },
    hospital,
    manufacturer,
    distributor,
    counterpartName: '新疆天山 <医药> & "器械" 有限公司',
    products: Array.from({ length: productCount }, (_, index) => aSampleProduct(index)),
    terms: {
      deliveryDays: 3,
      responseHours: 24,
      urgentHours: 12,
      minimumShelfLifeMonths: 12,
      acceptanceDays: 2,
      signPlace: '乌鲁木齐市',
      copies: 3,
      paymentTerm: null,
    },
    fillIns: NO_FILL_INS,
    rules: {
      noticeNumber: '新医保发〔2024〕13号',
      agreementMonths: { value: 12, citation: citation('三') },
      payment: { value: { kind: 'end-of-next-month' }, citation: citation('五(一)') },
      paymentDayMove: null,
      backupAfterLateDays: { value: 7, citation: citation('五(二)') },
    },
    signedOn: { hospital: null, manufacturer: null, distributor: null },
    ...changes,
  };
}

function citation(clause: string) {
  return {
    notice: '新医保发〔2024〕13号',
    clause,
    certainty: clause === '五(二)' ? 'clause-inferred' : 'stated',
    summary: '',
  } as const;
}

function aSampleProduct(index: number): AgreementProductFacts {
  return {
    nationalCode:
      index % 20 === 7
        ? null
        : `C0501${String(index).padStart(2, '0')}0307000010${String(index).padStart(10, '0')}`,
    registrationNumber: `国械注准2019313${String(1000 + index)}`,
    name: index % 3 === 0 ? '丙烯酸树脂骨水泥（含庆大霉素）' : '骨水泥',
    specification: `${String(20 + (index % 3) * 20)}g/袋+${String(10 + index)}ml/支`,
    model: `BC-${String(index + 1)}R`,
    unit: '套',
    manufacturerName: '河北瑞鹤医疗器械有限公司',
    selectedEnterpriseName: '河北瑞鹤医疗器械有限公司',
    groupName: `第${String((index % 4) + 1)}组 骨水泥`,
    unitPrice: unitPrice(2_350_000 + index * 12_345),
    quantity: quantity(index % 10 === 3 ? 0 : 16 + index),
    remark: '',
  };
}
