import type { PaymentTerm } from '../../../../domain/payment/payment-term';
import type { AgreementDocumentInput, AgreementRules } from '../agreement-document-input';
import { BLANK, orBlank } from '../blank';
import type { Article } from './article';

export function paymentArticle(input: AgreementDocumentInput): Article {
  const { fillIns, rules, terms, distributor } = input;
  return {
    heading: '发票与付款',
    paragraphs: [
      `丙方应自甲方验收合格之日起${orBlank(fillIns.invoiceDays)}个工作日内，按实际验收数量和本协议价格向甲方开具合法发票，并在平台关联对应的采购单和验收记录。`,
      paymentWords(rules, terms.paymentTerm),
      `货款由甲方支付至丙方账户（户名：${distributor.name}；开户行及账号：${orBlank(distributor.bankAccount)}），以银行付款成功之日为付款日。由医保基金直接结算或者代为支付的，甲方的付款责任不因此免除。`,
      '医保基金预付的款项，按主管部门通知的金额、时间和方式使用、冲抵和返还；预付款项到账迟延不影响甲方按期付款。',
      '甲方、丙方应按月核对到货、验收、退货、发票和付款，形成书面对账单。',
    ],
  };
}

/** The term in words, with notice and clause; where the notice names none, as a term of this contract. */
export function paymentWords(
  { payment, paymentDayMove }: Pick<AgreementRules, 'payment' | 'paymentDayMove'>,
  agreed: PaymentTerm | null,
): string {
  const { notice, clause } = payment.citation;
  const moved = movedWords(paymentDayMove);
  if (payment.value === null)
    return `甲方应在${termWords(agreed, paymentDayMove)}付清货款。该期限为本协议约定，${notice}未规定付款期限。${moved}`;
  return `甲方应在${termWords(payment.value, paymentDayMove)}付清货款（依据：${notice} ${clause}）。${moved}`;
}

function termWords(term: PaymentTerm | null, move: AgreementRules['paymentDayMove']): string {
  switch (term?.kind) {
    case undefined:
      return `产品验收合格之日后第${BLANK}日前（含该日）`;
    case 'end-of-next-month': {
      const stays = move === null ? '，遇节假日不顺延' : '';
      return `产品验收合格后的次月月底前（含月底当日${stays}）`;
    }
    case 'days-after-acceptance':
      return `产品验收合格之日后第${term.days}日前（含该日，按自然日计算，验收合格次日为第1日）`;
  }
}

/** Where the pack moves a due day off a holiday, with its place; nothing where the day stays. */
function movedWords(move: AgreementRules['paymentDayMove']): string {
  if (move === null) return '';
  const { notice, clause } = move.citation;
  const to = move.value === 'previous-working-day' ? '提前至此前最近的' : '顺延至此后最近的';
  return `到期日遇节假日的，${to}一个工作日（依据：${notice} ${clause}）。`;
}
