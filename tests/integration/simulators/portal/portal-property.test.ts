import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import { matchNews } from '@shared/connectors/workbook/match-news';
import { planSheets } from '@shared/connectors/workbook/plan-sheets';
import { readPortalRows } from '@shared/connectors/workbook/read-rows';
import { readPortalExport } from '@shared/formats/portal/read-portal-export';
import { writePortalWorkbook } from '@shared/formats/portal/write-portal-workbook';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { anExchange, anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { cementItem } from '@tests/integration/exchange/portal/cement-item';
import type { Fault } from '@tests/simulators/kit/fault-control';
import { startPortalSimulator } from '@tests/simulators/portal/portal-simulator';
import { visitPortal, type PortalVisitor } from '@tests/simulators/portal/portal-visitor';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const FAULTS: readonly (Fault | null)[] = [
  null,
  'lose-answer-after-commit',
  'drop-before',
  'repeat',
  'http-500-after-commit',
  'garbage',
];

const template = { ...portalTemplates.xinjiang, maxLines: 4 };

it('has every line once at the portal and once in what is read back, whatever happens to the uploads', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 6 }),
    async (sizes, faults) => {
      const documents = sizes.map((lines, index) => anOrderDocumentOf(index + 1, lines));
      const portal = await startPortalSimulator({ items: [cementItem()] });
      try {
        const visitor = await visitPortal(portal);
        const planned = planSheets({ documents, template, fields: {} });
        if (!planned.ok) throw new Error(JSON.stringify(planned.error));
        const files = await Promise.all(planned.value.map((sheet) => writePortalWorkbook(sheet)));
        for (const [index, bytes] of files.entries()) {
          const fault = faults[index % faults.length] ?? null;
          if (fault !== null) portal.faults.next(fault, { operation: 'upload' });
          await uploadAsPeopleDo(visitor, bytes);
        }
        const all = documents.flatMap(({ lines }) => lines.map(({ ourLineId }) => ourLineId));
        const there = portal.book.listLines().map(({ ourLineId }) => ourLineId);
        expect([...there].sort()).toEqual([...all].sort());

        const matched = await readBack(await visitor.download());
        const news = matchNews(matched, {
          exchanges: documents.map((document) => anExchange({ document, state: 'exported' })),
          platformLines: [],
        });
        expect(news.exchanges.flatMap(({ missing }) => missing)).toEqual([]);
        expect(news.lines.map(({ ourLineId }) => ourLineId).sort()).toEqual([...all].sort());
        expect(news.unknown).toEqual([]);
      } finally {
        await portal.close();
      }
    },
  );
  await fc.assert(property, { numRuns: 12 });
});

/** Somebody who sees no result uploads the same file again. */
async function uploadAsPeopleDo(visitor: PortalVisitor, bytes: Uint8Array): Promise<void> {
  for (;;) {
    const answer = await visitor.upload(bytes).catch(() => null);
    if (answer?.page.includes('导入结果') === true) return;
  }
}

async function readBack(bytes: Uint8Array) {
  const opened = await openWorkbook(new Blob([bytes.slice()]));
  if (!opened.ok) throw new Error(opened.error.kind);
  const tables = await readPortalExport(opened.value, template);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  const { lines, refusals } = readPortalRows(tables.value, template);
  expect(refusals).toEqual([]);
  return lines;
}
