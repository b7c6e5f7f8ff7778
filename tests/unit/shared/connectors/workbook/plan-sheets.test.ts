import { listTemplateProblems } from '@shared/connectors/workbook/check-template';
import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import { planSheets } from '@shared/connectors/workbook/plan-sheets';
import type { OrderDocument } from '@shared/domain/exchange/order-document';
import type { TemplateColumn } from '@shared/domain/exchange/workbook-template';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  aDocumentLine,
  anOrderDocument,
  anOrderDocumentOf,
} from '@tests/builders/exchange-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const base = portalTemplates.xinjiang;

describe("a portal's workbook", () => {
  it.each(Object.entries(portalTemplates))('is planned by the template of %s', (_, template) => {
    expect(listTemplateProblems(template)).toEqual([]);
    const planned = planSheets({ documents: [anOrderDocument()], template, fields: {} });
    expect(planned.ok).toBe(true);
  });

  it('gives codes the portal’s own words and keeps zeros in front', () => {
    const [sheet] = plan([anOrderDocument({ isUrgent: true })]);
    const cells = Object.fromEntries(
      sheet?.columns.map(({ header }, index) => [header, sheet.rows[0]?.[index]]) ?? [],
    );
    expect(cells).toMatchObject({
      产品编码: '01234567890123456789',
      是否急采: '是',
      采购类型: '普通采购',
      采购数量: 20,
      采购单价: 12_800_000,
      备注: null,
    });
  });

  it('refuses a value that the code list lacks, by order, line and column', () => {
    const unit = column('单位', 'unit', { codes: { 个: '01' } });
    expect(refusalsOf([unit])).toEqual([
      {
        orderNumber: 'CG-2024-A1B2C3-00001',
        ourLineId: 'CG-2024-A1B2C3-00001-001',
        productName: '骨水泥',
        header: '单位',
        field: 'unit',
        value: '袋',
        rule: 'code-unknown',
      },
    ]);
  });

  it('refuses what is missing, unless the empty key says how the portal writes it', () => {
    const document = anOrderDocument({ lines: [aDocumentLine({ nationalCode: null })] });
    const strict = column('医保编码', 'national-code');
    expect(refusalsOf([strict], document)).toMatchObject([{ rule: 'value-missing' }]);
    const open = column('医保编码', 'national-code', { codes: { '': '无' } });
    expect(refusalsOf([open], document)).toEqual([]);
  });

  it('refuses a quantity that is no whole number of packs', () => {
    const packs = column('包装数量', 'pack-quantity');
    const lineOf = (units: number) =>
      anOrderDocument({ lines: [aDocumentLine({ basePerPack: 12, quantity: quantity(units) })] });
    expect(refusalsOf([packs], lineOf(20))).toMatchObject([
      { rule: 'not-whole-packs', value: '20' },
    ]);
    expect(refusalsOf([packs], lineOf(24))).toEqual([]);
  });

  it('has every line once, in order, none longer than the portal takes, an order cut only when it must be', () => {
    const property = fc.property(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 10 }),
      (sizes, maxLines) => {
        const documents = sizes.map((lines, index) => anOrderDocumentOf(index + 1, lines));
        const sheets = plan(documents, maxLines);
        const all = documents.flatMap(({ lines }) => lines.map(({ ourLineId }) => ourLineId));
        expect(sheets.flatMap(({ ourLineIds }) => ourLineIds)).toEqual(all);
        for (const { rows, ourLineIds } of sheets) {
          expect(rows.length).toBe(ourLineIds.length);
          expect(rows.length).toBeLessThanOrEqual(maxLines);
        }
        for (const { lines } of documents.filter((one) => one.lines.length <= maxLines)) {
          const first = lines[0]?.ourLineId ?? '';
          const sheet = sheets.find(({ ourLineIds }) => ourLineIds.includes(first));
          expect(lines.every(({ ourLineId }) => sheet?.ourLineIds.includes(ourLineId))).toBe(true);
        }
      },
    );
    fc.assert(property);
  });
});

describe('a template', () => {
  it('must give the portal our line id, and read from its export which line and what of it', () => {
    const columns = base.columns.filter(({ field }) => field !== 'line-id');
    const problems = listTemplateProblems({ ...base, columns, exportHeaders: {}, maxLines: 0 });
    expect(problems.map(({ kind }) => kind)).toEqual([
      'field-missing',
      'max-lines-below-one',
      'export-line-missing',
      'export-state-missing',
    ]);
  });

  it('must not name two columns alike', () => {
    const columns = [...base.columns, column('备注', 'fixed')];
    expect(listTemplateProblems({ ...base, columns })).toEqual([
      { kind: 'header-twice', header: '备注' },
    ]);
  });
});

function plan(documents: readonly OrderDocument[], maxLines: number | null = base.maxLines) {
  const planned = planSheets({ documents, template: { ...base, maxLines }, fields: {} });
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

function refusalsOf(columns: readonly TemplateColumn[], document = anOrderDocument()) {
  const planned = planSheets({ documents: [document], template: { ...base, columns }, fields: {} });
  return planned.ok ? [] : planned.error;
}

function column(
  header: string,
  field: TemplateColumn['field'],
  more: Partial<TemplateColumn> = {},
): TemplateColumn {
  return { header, field, fixedValue: '', codes: {}, ...more };
}
