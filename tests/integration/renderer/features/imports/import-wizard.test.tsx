// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext } from '@renderer/data';
import { ImportsPage } from '@renderer/features/imports';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import {
  createNationalCodeRows,
  NATIONAL_CODE_HEADER,
} from '@tests/fixtures/workbooks/national-code-rows';
import { toCsv } from '@tests/fixtures/workbooks/table-files';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Blob as NodeBlob } from 'node:buffer';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestData, type TestData } from '../../data/imports/open-test-data';
import { standInForWorkers } from '../../workers/worker-stand-in';
import '../../ui/jsdom-window';

// Reading waits for a worker and real files; how long is no matter of this test.
let test: TestData;
beforeAll(standInForWorkers);
beforeEach(async () => {
  test = await createTestData();
});
afterEach(async () => {
  cleanup();
  test.data.close();
  await test.close();
});

function openWizard(kind: string): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={test.data}>
          <MemoryRouter initialEntries={[`/imports/new/${kind}`]}>
            <Routes>
              <Route path="/imports/*" element={<ImportsPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

/** jsdom's own files have no streams; Node's have, and can be sent to a worker. */
function chooseFile(name: string, bytes: Uint8Array): void {
  const file = Object.assign(new NodeBlob([bytes]), { name });
  fireEvent.change(screen.getByLabelText(/选择文件/u), { target: { files: [file] } });
}

async function chooseAndInspect(name: string, bytes: Uint8Array): Promise<void> {
  chooseFile(name, bytes);
  await userEvent.type(screen.getByLabelText('来源单位'), '国家医保局');
  await userEvent.click(screen.getByRole('button', { name: '下一步' }));
}

async function listImports() {
  return test.data.repositories.imports.list();
}

describe('the import wizard', () => {
  it('says what a file is that is no workbook, and what to do', async () => {
    openWizard('national-codes');
    await chooseAndInspect('编码.xlsx', new TextEncoder().encode('%PDF-1.7 nothing else'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/PDF 文件.*请选择.*没有改动/u);
    expect(await listImports()).toEqual([]);
  });

  it('names the missing column and does not go on', async () => {
    openWizard('national-codes');
    const [, ...header] = NATIONAL_CODE_HEADER;
    const rows = createNationalCodeRows(5).map(([, ...row]) => row);
    await chooseAndInspect('编码.csv', toCsv([header, ...rows]));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/第 1 行的表头缺少「耗材代码」.*请补上该列.*没有改动/u);
    expect(screen.getByText('必须指定一列')).toBeTruthy();
    const next: HTMLButtonElement = screen.getByRole('button', { name: '下一步' });
    expect(next.disabled).toBe(true);
  });

  it('imports only after refused rows were looked at, and takes the import back', async () => {
    openWizard('national-codes');
    const rows = createNationalCodeRows(20).map((row, at) =>
      at === 3 ? ['C12', ...row.slice(1)] : row,
    );
    await chooseAndInspect('编码.csv', toCsv([[...NATIONAL_CODE_HEADER], ...rows]));
    await screen.findByText('列的对应');
    await userEvent.click(screen.getByRole('button', { name: '下一步' }));
    const confirm: HTMLButtonElement = await screen.findByRole('button', { name: '确认导入' });
    expect(confirm.disabled).toBe(true);
    expect(await listImports()).toEqual([]);

    await userEvent.click(screen.getByRole('checkbox', { name: /被拒绝的 1 行不导入/u }));
    await userEvent.click(confirm);
    await screen.findByText('已导入：编码.csv');
    const [record] = await listImports();
    expect(record).toMatchObject({
      sender: '国家医保局',
      state: 'active',
      counts: { added: 19, changed: 0, unchanged: 0, refused: 1 },
    });
    const kept = await test.host.readImportSource({
      sha256: record?.sourceSha256 ?? '',
      offset: 0,
      maxBytes: 1_000,
    });
    expect(kept.ok).toBe(true);

    await userEvent.click(screen.getByRole('button', { name: '撤销导入' }));
    await waitFor(async () => {
      expect((await listImports())[0]?.state).toBe('undone');
    });
  });
});
