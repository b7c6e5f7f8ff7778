import type { Worksheet } from 'exceljs';
import type { Statement } from '../../../../domain/reconciliation/statement';
import { fontOf, headerStyle } from '../cell-styles';
import { setUpPrinting } from '../print-setup';
import { writeAgeing, writeChecks } from './check-block';
import { writeDifferences } from './difference-block';
import { writeRollForwards } from './roll-forward-block';
import { writeSignatures } from './signature-block';
import type { MovementAmounts } from './statement-amounts';
import { boxStyle, merge, plainStyle, SUMMARY_WIDTHS } from './summary-layout';

/** Writes the front sheet: head, roll-forwards, check, ageing, differences and signatures on one page. */
export function writeSummarySheet(
  sheet: Worksheet,
  statement: Statement,
  movements: MovementAmounts,
): void {
  sheet.columns = SUMMARY_WIDTHS.map((width) => ({ width }));
  writeHead(sheet, statement);
  const rows = writeRollForwards(sheet, { row: 7, movements }, statement);
  const checks = { row: rows.unpaidClosing + 1, rows };
  writeChecks(sheet, checks, statement);
  writeAgeing(sheet, checks, statement);
  const below = writeDifferences(sheet, checks.row + 7);
  const last = writeSignatures(sheet, below);
  for (let row = 2; row < below; row += 1) sheet.getRow(row).height = 19;
  setUpPrinting(sheet, { pagesHigh: 1 });
  sheet.pageSetup.printArea = `A1:H${last}`;
}

function writeHead(sheet: Worksheet, statement: Statement): void {
  const { number, from, to, hospital, distributor } = statement;
  merge(
    sheet,
    { row: 1, from: 1, to: 8 },
    {
      text: '医用耗材货款对账单',
      style: {
        ...plainStyle,
        font: fontOf(16, true),
        alignment: { horizontal: 'center', vertical: 'middle' },
      },
    },
  );
  sheet.getRow(1).height = 30;
  merge(sheet, { row: 2, from: 1, to: 3 }, { text: `编号：${number}`, style: plainStyle });
  merge(sheet, { row: 2, from: 4, to: 6 }, { text: `期间：${from} 至 ${to}`, style: plainStyle });
  merge(sheet, { row: 2, from: 7, to: 8 }, { text: '口径：验收日', style: plainStyle });
  merge(sheet, { row: 3, from: 1, to: 4 }, { text: '供方（配送企业）', style: headerStyle });
  merge(sheet, { row: 3, from: 5, to: 8 }, { text: '院方（医疗机构）', style: headerStyle });
  const lines = [
    ['全称', distributor.name, hospital.name],
    ['统一社会信用代码', distributor.creditCode, hospital.creditCode],
    ['开户行及账号', distributor.bankAccount, hospital.bankAccount],
  ] as const;
  lines.forEach(([label, theirs, ours], index) => {
    const row = 4 + index;
    merge(sheet, { row, from: 1, to: 4 }, { text: `${label}：${theirs}`, style: boxStyle });
    merge(sheet, { row, from: 5, to: 8 }, { text: `${label}：${ours}`, style: boxStyle });
  });
}
