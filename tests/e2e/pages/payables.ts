import type { Page } from '@playwright/test';
import { choose, type } from './fields';
import { grid } from './grid';

export type PlainInvoice = {
  readonly distributor: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly amount: string;
};

export type PlainPayment = {
  readonly distributor: string;
  readonly paidOn: string;
  readonly amount: string;
  readonly reference: string;
};

/** What is owed to distributors; invoices and payments entered plainly. */
export function payables(page: Page) {
  const drawer = page.getByRole('dialog');
  return {
    list: grid(page, '应付'),

    /** The invoice covers every receipt of the distributor that has none. */
    async enterInvoice(invoice: PlainInvoice): Promise<void> {
      await page.getByRole('button', { name: '登记发票' }).click();
      await choose(drawer, '配送企业', invoice.distributor);
      await type(drawer, '发票号码', invoice.number);
      await type(drawer, '开票日期', invoice.issuedOn);
      await type(drawer, '到票日期', invoice.issuedOn);
      await type(drawer, '价税合计', invoice.amount);
      await drawer.getByRole('checkbox', { name: /^勾选全部筛选结果/u }).check();
      await drawer.getByRole('button', { name: '保存' }).click();
      await page.getByText(`已登记发票 ${invoice.number}`).waitFor();
    },

    async fillPayment(payment: PlainPayment): Promise<void> {
      await page.getByRole('button', { name: '登记付款' }).click();
      await choose(drawer, '配送企业', payment.distributor);
      await type(drawer, '银行付款成功日', payment.paidOn);
      await type(drawer, '付款金额', payment.amount);
      await type(drawer, '银行流水号', payment.reference);
    },

    async savePayment(): Promise<void> {
      await drawer.getByRole('button', { name: '保存' }).click();
      await page.getByText(/^已登记付款 /u).waitFor();
    },
  };
}
