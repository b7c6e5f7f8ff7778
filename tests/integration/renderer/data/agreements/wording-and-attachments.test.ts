import type { LocalDate } from '@shared/domain/calendar/local-date';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigningData, draftPairs, ofRole, type SigningData } from './signing-data';

const RUIKANG = '天津瑞康骨科材料有限公司';

let test: SigningData;
beforeEach(async () => {
  test = await createSigningData();
});
afterEach(() => test.close());

async function drafted() {
  const created = await draftPairs(test, [RUIKANG]);
  if (!created.ok) throw new Error(created.error.kind);
  return created.value;
}

describe('the hospital’s own wording', () => {
  it('goes to drafts, and stays with what was sent', async () => {
    const { agreementTemplates, agreements } = test.data.repositories;
    const created = await drafted();
    const [main, backup] = [ofRole(created, 'main'), ofRole(created, 'backup')];
    const wording = (text: string, from: number) => ({
      wording: {
        articles: [{ key: 'delivery', role: 'main', paragraphs: [text] } as const],
        added: [],
        removed: [],
      },
      from,
      savedBy: '张敏',
      reason: '法务意见',
    });
    expect(await agreementTemplates.save(wording('{{没有}}', 0))).toMatchObject({
      error: { kind: 'faulty', faults: [{ kind: 'field-unknown', paragraph: 1 }] },
    });
    expect(await agreementTemplates.save(wording('第一版', 0))).toMatchObject({ ok: true });
    expect(await agreementTemplates.save(wording('迟到', 0))).toMatchObject({
      error: { kind: 'changed-meanwhile' },
    });
    await agreements.send(main.id, '2024-03-13' as LocalDate);
    expect(await agreementTemplates.save(wording('第二版', 1))).toMatchObject({ ok: true });
    const versionOf = async (id: typeof main.id) =>
      (await agreements.findDetail(id))?.wording.version;
    expect(await versionOf(main.id)).toBe(1);
    expect(await versionOf(backup.id)).toBe(2);
  });
});

describe('attachments', () => {
  it('stand once for the same bytes, and can be taken off the list with a reason', async () => {
    const { attachments } = test.data.repositories;
    const main = ofRole(await drafted(), 'main');
    const file = {
      owner: 'agreement',
      ownerId: main.id,
      fileName: '签署件.pdf',
      sha256: 'a'.repeat(64),
      bytes: 12,
      addedBy: '张敏',
    } as const;
    const added = await attachments.add(file);
    if (!added.ok) throw new Error(added.error.kind);
    expect(await attachments.add({ ...file, fileName: '再扫描.pdf' })).toMatchObject({
      error: { kind: 'attached-already' },
    });
    expect(await attachments.remove(added.value.id, ' ')).toMatchObject({
      error: { kind: 'no-reason' },
    });
    expect(await attachments.remove(added.value.id, '扫错')).toMatchObject({ ok: true });
    expect(await attachments.listOf(main.id)).toEqual([]);
    expect(await attachments.add(file)).toMatchObject({ ok: true });
  });
});
