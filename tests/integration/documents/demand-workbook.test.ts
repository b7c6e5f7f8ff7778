import { OFFERED_DEMAND_TEMPLATE } from '@shared/domain/demand/demand-template';
import type { DemandLineId } from '@shared/domain/demand/demand-report';
import { writeDemandWorkbook } from '@shared/formats/demand/write-demand-workbook';
import { aDemandLine } from '@tests/builders/demand-builders';
import { productFacts } from '@tests/builders/order-builders';
import { describe, expect, it } from 'vitest';
import { convertWithOffice, hasSoffice } from './office';

const CODE = 'C15011121200000107660000016';

describe('the demand workbook for the platform (skipped without LibreOffice)', () => {
  it.skipIf(!hasSoffice)(
    'is read as it was written: codes as text, quantities as numbers',
    async () => {
      const lines = [
        { line: aDemandLine({ facts: productFacts({ nationalCode: CODE }) }), quantity: 1_280 },
        {
          line: aDemandLine({
            id: 'demand-line-2' as DemandLineId,
            position: 2,
            facts: productFacts({ name: '=疝补片', nationalCode: null }),
            explanation: '新增病区，“三期”，',
          }),
          quantity: 0,
        },
      ];
      const template = {
        ...OFFERED_DEMAND_TEMPLATE,
        columns: [
          ...OFFERED_DEMAND_TEMPLATE.columns,
          { header: '统筹区', field: 'fixed', fixedValue: '0650100' } as const,
        ],
      };
      const written = await writeDemandWorkbook(lines, template, '天山市人民医院');
      // 44: comma, 34: quote, 76: UTF-8, and every text cell in quotes so that numbers can be told apart.
      const csv = new TextDecoder().decode(
        await convertWithOffice(written, {
          fileName: 'demand.xlsx',
          filter: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true',
        }),
      );
      const [header = '', first = '', second = '', ...rest] = csv.trimEnd().split('\n');
      expect(header.split(',').map(unquoted)).toEqual(template.columns.map((one) => one.header));
      expect(first).toContain(`"${CODE}"`);
      expect(first).toMatch(/,1,?280,|,"1,280",/u);
      expect(first).toContain('"0650100"');
      expect(second).toContain('"=疝补片"');
      expect(second).toContain('新增病区，“三期”，');
      expect(rest).toEqual([]);
    },
  );
});

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/gu, '');
}
