import type { WordingField } from '../../../../domain/agreement/wording';
import { formatDayInWords, formatShare } from '../../figures';
import type { AgreementDocumentInput } from '../agreement-document-input';
import { BLANK, orBlank } from '../blank';
import { inPartiesWords, namesIn } from '../two-party';
import { articleReference } from './article-reference';
import { paymentWords } from './payment-article';
import { uncodedWords, yearlyWords } from './subject-articles';
import { backupWords, distributorsWords } from './supply-article';

/** What each field of a wording stands for in this agreement. What is not known is a line to fill in by hand. */
export function agreementFields(
  input: AgreementDocumentInput,
): Readonly<Record<WordingField, string>> {
  const { terms, fillIns, cycle, year, rules } = input;
  return {
    医疗机构: input.hospital.name,
    生产企业: input.manufacturer.name,
    配送企业: input.distributor.name,
    配送企业账户: orBlank(input.distributor.bankAccount),
    主配备选安排: inPartiesWords(input.kind, distributorsWords(input), namesIn(input)),
    备选启用条款: inPartiesWords(input.kind, backupWords(input), namesIn(input)),
    平台名称: platformWords(input.platform),
    未编码产品条款: uncodedWords(input),
    签订频次: yearlyWords(rules),
    集采项目: input.programName,
    通知文号: rules.noticeNumber,
    采购周期起: formatDayInWords(cycle.from),
    采购周期止: formatDayInWords(cycle.to),
    协议年度: String(input.yearNumber),
    年度起: formatDayInWords(year.from),
    年度止: formatDayInWords(year.to),
    响应小时: String(terms.responseHours),
    到货天数: String(terms.deliveryDays),
    急救小时: String(terms.urgentHours),
    偏远小时: orBlank(fillIns.remoteHours),
    剩余有效期月数: String(terms.minimumShelfLifeMonths),
    验收工作日: String(terms.acceptanceDays),
    开票工作日: orBlank(fillIns.invoiceDays),
    付款期限条款: paymentWords(rules, terms.paymentTerm),
    退换天数: orBlank(fillIns.returnDays),
    违约金比例: fillIns.penaltyPerDay === null ? BLANK : formatShare(fillIns.penaltyPerDay),
    签订地点: terms.signPlace.trim() === '' ? BLANK : terms.signPlace.trim(),
    份数: String(terms.copies),
    订单与配送条号: articleReference(input, 'delivery'),
    供应保障条号: articleReference(input, 'supply'),
  };
}

function platformWords({ name, url }: AgreementDocumentInput['platform']): string {
  return url === null ? name : `${name}（${url}）`;
}
