import type { Worksheet } from 'exceljs';
import { headerStyle } from '../cell-styles';
import { boxStyle, merge, plainStyle } from './summary-layout';

const SUPPLIER = ['经办', '财务负责人', '财务章', '日期'];
const HOSPITAL = ['采购员', '库管', '物资会计', '科长', '财务复核', '财务章', '日期'];

/** Writes who signs for each party; answers the last row. */
export function writeSignatures(sheet: Worksheet, row: number): number {
  merge(sheet, { row, from: 1, to: 4 }, { text: '供方（配送企业）签章', style: headerStyle });
  merge(sheet, { row, from: 5, to: 8 }, { text: '院方（医疗机构）签章', style: headerStyle });
  const pairs = Math.ceil(HOSPITAL.length / 2);
  for (let line = 0; line < pairs; line += 1) {
    const at = row + 1 + line;
    sheet.getRow(at).height = 27;
    writeSigner(sheet, { row: at, from: 1, to: 4 }, SUPPLIER[line]);
    writeSigner(sheet, { row: at, from: 5, to: 6 }, HOSPITAL[line * 2]);
    writeSigner(sheet, { row: at, from: 7, to: 8 }, HOSPITAL[line * 2 + 1]);
  }
  const last = row + pairs + 1;
  merge(
    sheet,
    { row: last, from: 1, to: 8 },
    {
      text: '本对账单一式三份：供方一份，院方采购、财务各一份。金额以元为单位，口径为验收日。',
      style: plainStyle,
    },
  );
  return last;
}

function writeSigner(
  sheet: Worksheet,
  place: { readonly row: number; readonly from: number; readonly to: number },
  signer: string | undefined,
): void {
  merge(sheet, place, { text: signer === undefined ? '' : `${signer}：`, style: boxStyle });
}
