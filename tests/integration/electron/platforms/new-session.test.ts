import type { Result } from '@shared/kernel/result';
import type { SendOutcome } from '@shared/contracts/platform';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';
import { aCall, goodAnswer, serviceCalls, told, withToken } from './a-gateway';
import { aConfiguration, connectionId, startWithHospital } from './a-host';
import { answerJson, startHttp } from './test-server';

const newFolder = createTemporaryFolders();

describe('a window that begins a session', () => {
  it('ends what an earlier window has left waiting, before it is told where the journal stands', async () => {
    const host = await startWithHospital(newFolder());
    let isSlow = true;
    const server = await startHttp(
      withToken((_received, response) => {
        if (!isSlow) answerJson(response, goodAnswer);
      }),
    );
    await host.call('configurePlatform', aConfiguration(server.url, { answerTimeoutMs: 60_000 }));
    const send = (subject: string) =>
      host.call('sendToPlatform', { connectionId, ...aCall({ subject }) }) as Promise<
        Result<SendOutcome, unknown>
      >;
    const left = [send('CG-1'), send('CG-2'), send('CG-3')];
    while (serviceCalls(server.received).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));

    expect(await host.call('openJournal', {})).toMatchObject({ ok: true });
    const ended = (await Promise.all(left)).map((sent) => (sent.ok ? told(sent.value) : 'refused'));
    expect(ended).toEqual(['unknown broken-off', 'not-sent offline', 'not-sent offline']);

    isSlow = false;
    expect(await send('CG-2')).toMatchObject({ ok: true, value: { outcome: 'answered' } });
    expect(serviceCalls(server.received)).toHaveLength(2);
    await host.close();
  });
});
