import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { OrderReminder } from '@shared/domain/order/backup-switch';
import { releaseFromMain, switchToBackup } from '@shared/domain/order/switch-to-backup';
import { quantity } from '@shared/domain/quantity/quantity';
import { renderLetterDocx } from '@shared/formats/documents/letter/render-letter-docx';
import { renderLetterHtml } from '@shared/formats/documents/letter/render-letter-html';
import { backupNotice } from '@shared/formats/documents/order/backup-notice';
import { anOrderContext, countingIds } from '@tests/builders/draft-builders';
import { anOrder } from '@tests/builders/order-builders';
import { aSwitchContext, aSwitchDraft, backupAgreement } from '@tests/builders/switch-builders';
import { describe, expect, it } from 'vitest';

/** 12 of 20 bags came; the backup takes over 8 on day eight. */
function letter(reminders: readonly OrderReminder[] = []) {
  const totals = { delivered: quantity(12), accepted: quantity(12) };
  const context = aSwitchContext({ totals });
  const released = releaseFromMain(aSwitchDraft(), context);
  if (!released.ok) throw new Error('Not released');
  const order = anOrderContext({ today: context.today, agreement: backupAgreement });
  const posting = switchToBackup(
    aSwitchDraft(),
    { context, released: released.value, order },
    {
      newId: countingIds(),
      orderNumber: 'CG-2',
      letterNumber: 'BX-1',
      at: '2024-04-12T02:00:00.000Z' as Instant,
      operator: '王采购',
      operatorId: anOrder().operatorId,
    },
  );
  if (!posting.ok) throw new Error('Not switched');
  return backupNotice({
    record: posting.value.record,
    hospitalName: '示例医院',
    mainName: '示例医药配送有限公司',
    backupName: '示例备选医药有限公司',
    reminders,
    platformNumber: 'P-77',
  });
}

const call: OrderReminder = {
  id: 'reminder-1',
  revision: 1,
  orderId: anOrder().id,
  on: localDate(2024, 4, 8),
  recordedAt: '2024-04-08T02:00:00.000Z' as Instant,
  operator: '王采购',
  way: 'phone',
  contact: '赵经理',
  answer: '缺货',
  namedOn: null,
};

describe('the notice to the main distributor', () => {
  it('says what was ordered, how late it is, what was answered, and the rule', () => {
    const { paragraphs, addressee, rows, totals } = letter([call]);
    const words = paragraphs.join('\n');
    expect(addressee).toBe('示例医药配送有限公司');
    expect(words).toContain('约定到货日为2024年4月4日');
    expect(words).toContain('已逾期8天');
    expect(words).toContain('平台订单号 P-77');
    expect(words).toContain('2024年4月8日电话（赵经理），答复：缺货');
    expect(words).toContain('新医保发〔2024〕13号五(二)，主配企业未按时供应超过7天的');
    expect(rows[0]?.slice(-3)).toEqual(['20', '12', '8']);
    expect(totals.slice(-3)).toEqual(['20', '12', '8']);
  });

  it('is a page to print and a document to edit', async () => {
    const { html } = renderLetterHtml(letter());
    expect(html).toContain('启用备选配送企业通知书');
    expect(html).not.toContain('催告');
    const docx = await renderLetterDocx(letter());
    expect(new TextDecoder('latin1').decode(docx.slice(0, 2))).toBe('PK');
  });
});
