import { partiesOf } from '../../../domain/agreement/agreement';
import type { Supplement } from '../../../domain/agreement/supplement';
import { formatDayInWords, formatQuantity } from '../figures';
import type { PrintedColumn } from '../page/table-cells';
import type { SheetDocument } from '../sheet/sheet-document';
import { PARTY_WORDS } from './agreement-parties';
import { inPartiesWords } from './two-party';
import { watermarkOf, type PaperCopy } from './watermark';

export type SupplementDocumentInput = {
  readonly supplement: Pick<
    Supplement,
    'number' | 'startsOn' | 'reason' | 'state' | 'changes' | 'signatures' | 'kind'
  >;
  readonly agreementNumber: string;
  readonly hospitalName: string;
  readonly manufacturerName: string;
  readonly distributorName: string;
  /** The new distributor; null while it stays. */
  readonly newDistributorName: string | null;
  readonly programName: string;
  /** Absent, it is for reading. */
  readonly copy?: PaperCopy;
  /** Name with specification and unit, in the order of the changes. */
  readonly products: readonly { readonly name: string; readonly unit: string }[];
};

const COLUMNS: readonly PrintedColumn[] = [
  { title: '序号', width: 60, align: 'centre' },
  { title: '产品', width: 460, align: 'left' },
  { title: '单位', width: 80, align: 'centre' },
  { title: '原约定采购量', width: 130, align: 'right' },
  { title: '变更后约定采购量', width: 140, align: 'right' },
  { title: '增减', width: 130, align: 'right' },
];

/** A supplementary agreement as one sheet: what it changes from which day, and a block for each party that signs. */
export function supplementDocument(input: SupplementDocumentInput): SheetDocument {
  const { supplement, newDistributorName, distributorName } = input;
  const { state, changes, startsOn, reason, kind } = supplement;
  const worded = (text: string) => inPartiesWords(kind, text);
  return {
    title: '医用耗材购销协议补充协议',
    hospitalName: '',
    number: supplement.number,
    watermark: watermarkOf(state, input.copy),
    facts: [
      { label: '原协议编号', value: input.agreementNumber },
      { label: '集采项目', value: input.programName },
      { label: '变更起始日', value: formatDayInWords(startsOn) },
      { label: '甲方', value: input.hospitalName },
      { label: '乙方', value: input.manufacturerName },
      { label: worded('丙方'), value: newDistributorName ?? distributorName },
    ],
    columns: COLUMNS,
    rows: changes.map(({ before, after }, index) => [
      String(index + 1),
      input.products[index]?.name ?? '',
      input.products[index]?.unit ?? '',
      formatQuantity(before),
      formatQuantity(after),
      `${after > before ? '+' : ''}${formatQuantity(after - before)}`,
    ]),
    totals: COLUMNS.map(({ title }, index) => {
      if (index === 0) return '合计';
      const total = (pick: 'before' | 'after') =>
        changes.reduce((units, change) => units + change[pick], 0);
      if (title === '原约定采购量') return formatQuantity(total('before'));
      return title === '变更后约定采购量' ? formatQuantity(total('after')) : '';
    }),
    notes: [
      `${worded('经三方协商一致')}，自${formatDayInWords(startsOn)}起变更原协议如上表。变更原因：${reason}。`,
      ...(newDistributorName === null
        ? []
        : [
            `自同日起，配送企业由${distributorName}变更为${newDistributorName}，由其承继${worded('原协议丙方')}尚未履行的配送义务；此前已交付产品的质量与结算责任不变。`,
          ]),
      worded(
        '除上述变更外，原协议其他条款不变；价格仍执行中选价格。本补充协议自三方全部签署之日起生效，是原协议的组成部分。',
      ),
    ],
    signers: partiesOf(kind).map((party) => `${PARTY_WORDS[party]}（公章）、签字、日期`),
  };
}
