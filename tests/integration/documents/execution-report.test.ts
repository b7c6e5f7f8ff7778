import type { ExecutionReport } from '@shared/domain/execution-report/execution-report';
import { paceSectionRow } from '@shared/domain/execution-report/pace-section';
import { reportPeriod } from '@shared/domain/execution-report/report-period';
import { localDate } from '@shared/domain/calendar/local-date';
import { basisPoints, fen } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import { renderExecutionReport } from '@shared/formats/documents/execution-report/render-execution-report';
import { reportTables } from '@shared/formats/documents/execution-report/report-tables';
import { writeExecutionReport } from '@shared/formats/documents/execution-report/write-execution-report';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aProgramProduct } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { convertWithOffice, hasSoffice } from './office';
import { keptResults, recalculated } from './recalculate';

const period = reportPeriod(localDate(2024, 8, 1), localDate(2024, 9, 23));

function paceRow(accepted: number) {
  return paceSectionRow(
    {
      program: '=骨水泥集采',
      year: { number: 1, from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) },
      group: '骨水泥',
      manufacturer: '甲',
      product: aProgramProduct(),
      agreed: quantity(365),
      pack: xinjiang202413,
      main: [{ number: 'XY-1', signedOn: localDate(2024, 3, 20), distributor: '主配甲' }],
      backup: [{ number: 'XY-2', signedOn: null, distributor: '备选乙' }],
      moves: [
        {
          kind: 'receipt',
          on: localDate(2024, 8, 9),
          delivered: quantity(accepted),
          accepted: quantity(accepted),
        },
      ],
      platform: null,
      stock: 3,
      cause: '',
      measure: '',
      owner: '',
    },
    period,
  );
}

const report: ExecutionReport = {
  hospital: '样本医院',
  insuranceCode: 'H65000000001',
  level: '三级',
  region: '新疆',
  program: '骨水泥集采',
  notice: '新医保发〔2024〕13号',
  period,
  takenAt: '2024-09-23 09:30',
  pace: [paceRow(55), paceRow(110)],
  share: [
    {
      group: '骨水泥',
      unit: '袋',
      agreedSelected: 165,
      otherSelected: 0,
      nonSelected: 20,
      excluded: 5,
      documents: '核实〔2024〕7号',
      share: basisPoints(1_081),
      substitutes: 0,
      filedAmount: fen(3_000_050),
      offlineAmount: fen(0),
      onlineShare: basisPoints(10_000),
      highSets: 0,
    },
  ],
  payment: [],
  prepayment: { received: fen(60_000_000), offset: fen(0), balance: fen(60_000_000) },
  supply: [],
};

describe('the monthly execution report as a workbook', () => {
  it('has a sheet for each section, with head, foot and no formula but its totals', async () => {
    const bytes = await writeExecutionReport(report);
    const { SheetNames, Sheets } = XLSX.read(bytes, { type: 'array' });
    expect(SheetNames).toEqual(['A 进度', 'B 占比', 'C 回款', 'D 供应']);
    const text = XLSX.utils.sheet_to_csv(Sheets['A 进度'] ?? {});
    for (const word of ['截止时点：2024-08-31 24:00', '填报人：', '分管院长：', '=骨水泥集采'])
      expect(text).toContain(word);
    expect(keptResults(bytes).every(({ at }) => /![A-Z]+[5-9]$/u.test(at))).toBe(true);
  });

  it('has the 33 columns of the form in section A, in its order', () => {
    const [pace] = reportTables(report);
    expect(pace?.columns).toHaveLength(33);
    expect(pace?.columns.slice(12, 17).map(({ title }) => title)).toEqual([
      '约定量',
      '主/备协议号及签订日',
      '主配',
      '备选',
      '首次进院日',
    ]);
    expect(pace?.rows[0]?.[13]).toBe('主 XY-1 2024-03-20\n备 XY-2 未签齐');
  });

  it('prints each section with its words escaped', () => {
    const { html } = renderExecutionReport({ ...report, hospital: '<样本>' });
    expect(html).toContain('&lt;样本&gt;');
    expect(html.match(/本期没有/gu)).toHaveLength(1);
    expect(html).toContain('15.1%');
  });
});

describe('the report opened by LibreOffice (skipped without LibreOffice)', () => {
  it.skipIf(!hasSoffice)('adds its columns up alike', async () => {
    const bytes = await writeExecutionReport(report);
    expect(await recalculated(bytes)).toEqual(keptResults(bytes));
  });

  it.skipIf(!hasSoffice)('shows the same figures', async () => {
    const bytes = await writeExecutionReport(report);
    const csv = await convertWithOffice(bytes, {
      fileName: 'report.xlsx',
      filter: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
    });
    const { Sheets } = XLSX.read(new TextDecoder().decode(csv), { type: 'string', raw: true });
    const rows = XLSX.utils.sheet_to_json<readonly string[]>(Sheets['Sheet1'] ?? {}, { header: 1 });
    const at = (title: string) => rows[2]?.indexOf(title) ?? -1;
    const shown = (title: string) => [rows[3]?.[at(title)], rows[4]?.[at(title)]];
    expect(shown('累计净收')).toEqual(['55', '110']);
    expect(shown('完成率')).toEqual(['15.1%', '30.1%']);
    expect(shown('序时进度')).toEqual(['43.8%', '43.8%']);
    expect(shown('需月均')).toEqual(['46', '38']);
    expect(rows[5]?.[at('累计净收')]).toBe('165');
  });
});
