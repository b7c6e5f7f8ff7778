import type { ProvinceStore } from '../kit/province-store';
import type { RowVerdict } from './import-form';
import { listExportRows } from './write-export';

export function loginPage(words: string): string {
  return page(
    '登录',
    `<form method="post" action="/login">
      <p role="alert">${escape(words)}</p>
      <p><label>用户名 <input name="user" autocomplete="off"></label></p>
      <p><label>密码 <input name="password" type="password"></label></p>
      <button>登录</button>
    </form>`,
  );
}

/** The list with an upload above it and, played by hand, the distributors' buttons beside each line. */
export function ordersPage(store: ProvinceStore): string {
  const rows = listExportRows(store).map((row) => {
    const id = escape(String(row.平台明细编号 ?? ''));
    const cells = [
      row.平台订单号,
      row.医院采购单号,
      row.医院明细编号,
      row.产品名称,
      row.采购数量,
      row.明细状态,
      row.失败原因,
      row.配送明细编号,
      row.配送数量,
    ].map((value) => `<td>${escape(String(value ?? ''))}</td>`);
    const buttons =
      id === ''
        ? ''
        : (['accept', 'decline', 'ship', 'receive', 'cancel'] as const)
            .map(
              (action) =>
                `<form method="post" action="/lines/${id}/${action}"><button>${ACTIONS[action]}</button></form>`,
            )
            .join('');
    return `<tr>${cells.join('')}<td class="actions">${buttons}</td></tr>`;
  });
  return page(
    '采购订单',
    `<form method="post" action="/upload" enctype="multipart/form-data">
      <label>采购计划 <input type="file" name="file" accept=".xlsx"></label> <button>导入</button>
      <a href="/export">导出订单明细</a>
    </form>
    <form method="post" action="/void-unshipped"><button>超过7天未发货：立即作废</button></form>
    <table><thead><tr><th>平台订单号<th>医院采购单号<th>医院明细编号<th>产品<th>数量<th>状态<th>失败原因<th>配送明细<th>配送数量<th>配送企业</tr></thead>
    <tbody>${rows.join('')}</tbody></table>`,
  );
}

export const ACTIONS = {
  accept: '确认',
  decline: '拒绝',
  ship: '全部发货',
  receive: '医院收货',
  cancel: '医院撤销',
} as const;

export function resultPage(words: string, verdicts: readonly RowVerdict[]): string {
  const rows = verdicts.map(
    ({ row, ourLineId, words: said, isTaken }) =>
      `<tr class="${isTaken ? 'taken' : 'refused'}"><td>${row}</td><td>${escape(ourLineId)}</td><td>${escape(said)}</td></tr>`,
  );
  return page(
    '导入结果',
    `<p role="status">${escape(words)}</p>
    <table><thead><tr><th>行号<th>医院明细编号<th>结果</tr></thead><tbody>${rows.join('')}</tbody></table>
    <p><a href="/">返回</a></p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title} · 模拟采购平台</title>
<style>body{font:14px sans-serif;margin:24px}table{border-collapse:collapse}td,th{border:1px solid #aaa;padding:4px 8px}
.actions form{display:inline}.refused{color:#a00}</style></head><body><h1>模拟采购平台：${title}</h1>${body}</body></html>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
