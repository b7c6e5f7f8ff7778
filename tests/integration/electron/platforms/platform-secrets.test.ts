import type { SecretCipher } from '@electron/services/secret-cipher';
import { err, ok } from '@shared/kernel/result';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';
import { aCall, goodAnswer, withToken, zhejiangCredentials } from './a-gateway';
import {
  aConfiguration,
  connectionId,
  startHost,
  startWithHospital,
  type StartedHost,
} from './a-host';
import { answerJson, startHttp } from './test-server';

const newFolder = createTemporaryFolders();

/** A keyring that is there or locked. */
function aKeyring(isUsable = true): SecretCipher {
  const turn = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
  return {
    name: 'safe-storage',
    isUsable: () => Promise.resolve(isUsable),
    encrypt: (text) => Promise.resolve(ok(turn(Buffer.from(text)))),
    decrypt: (bytes) => Promise.resolve(ok(Buffer.from(turn(bytes)).toString())),
  };
}

const credentialNames = async (host: StartedHost) => {
  const answer = (await host.call('describePlatform', { connectionId })) as {
    readonly value: {
      readonly configuration: { readonly credentialNames: readonly string[] } | null;
    };
  };
  return answer.value.configuration?.credentialNames;
};

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A platform that says everything back that it was told. */
function startGossip() {
  return startHttp(
    withToken((received, response) => {
      const words = `${zhejiangCredentials.secret} ${zhejiangCredentials.authCode}`;
      const token = String(received.headers['access-token']);
      answerJson(response, { ...goodAnswer, words, token, headers: received.headers });
    }),
  );
}

describe('credentials', () => {
  it('never come back: in no answer, no file, no log', async () => {
    const host = await startWithHospital(newFolder());
    const server = await startGossip();
    await host.call('configurePlatform', aConfiguration(server.url));
    const sent = await host.call('sendToPlatform', { connectionId, ...aCall() });
    expect(sent).toMatchObject({ ok: true, value: { outcome: 'answered' } });
    await host.call('probePlatform', { connectionId });
    await host.call('describePlatform', { connectionId });
    const query = { connectionId, subject: aCall().subject, limit: 10 };
    const listed = await host.call('listPlatformMessages', query);
    expect(listed).toMatchObject({ value: { messages: [{ operation: 'ZJ9704', status: 200 }] } });
    expect(await host.call('listPlatformMessages', { ...query, subject: 'token' })).toMatchObject({
      value: { messages: [{ operation: 'TOKEN' }] },
    });
    await host.close();
    expect(server.received).toHaveLength(2);

    const { secret, authCode } = zhejiangCredentials;
    const plain = [secret, authCode, 'token-1-abcdef', JSON.stringify(secret).slice(1, -1)];
    const texts = [
      ...listFiles(host.path).map((file) => readFileSync(file, 'utf8')),
      ...host.answers,
    ];
    expect(texts.length).toBeGreaterThan(8);
    for (const word of plain) expect(texts.filter((text) => text.includes(word))).toEqual([]);
  });

  it('are in files that their owner alone may read', async () => {
    const host = await startWithHospital(newFolder());
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    const mode = (path: string) => statSync(join(host.path, path)).mode & 0o777;
    expect(mode('secrets').toString(8)).toBe('700');
    expect(mode('secrets/key').toString(8)).toBe('600');
  });

  it('lie outside every data set, so that no snapshot takes them along', async () => {
    const host = await startWithHospital(newFolder());
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    const inside = listFiles(join(host.path, 'data-sets')).map((file) =>
      readFileSync(file, 'utf8'),
    );
    expect(
      inside.filter((text) => text.includes('safe-storage') || text.includes('key-file')),
    ).toEqual([]);
  });

  it('are kept when only settings change, over a restart too', async () => {
    const host = await startWithHospital(newFolder());
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9/a'));
    await host.close();
    const again = await startHost(host.path);
    const changed = aConfiguration('http://127.0.0.1:9/b', {
      credentials: null,
      answerTimeoutMs: 900,
    });
    expect(await again.call('configurePlatform', changed)).toEqual(ok({}));
    expect(await credentialNames(again)).toEqual(Object.keys(zhejiangCredentials));
  });

  it.each([
    ['another host', 'http://127.0.0.2:9', {}],
    ['another port', 'http://127.0.0.1:10', {}],
    ['http in place of https', 'https://127.0.0.1:9', {}],
    ['another proxy', 'http://127.0.0.1:9', { proxyUrl: 'http://10.0.0.1:3128' }],
    ['another trusted certificate', 'http://127.0.0.1:9', { settings: { caCertificate: 'x' } }],
    ['another dialect', 'http://127.0.0.1:9', { dialect: 'jiangsu' }],
  ])('must be given again for %s', async (_what, baseUrl, changes) => {
    const host = await startWithHospital(newFolder());
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    const changed = aConfiguration(baseUrl, { ...changes, credentials: null });
    expect(await host.call('configurePlatform', changed)).toEqual(
      err({ kind: 'credentials-needed' }),
    );
    expect(await host.call('describePlatform', { connectionId })).toMatchObject({
      value: { configuration: { baseUrl: 'http://127.0.0.1:9' } },
    });
  });

  it('do not go to another host when the file is changed by hand', async () => {
    const host = await startWithHospital(newFolder());
    const server = await startGossip();
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    const [path = ''] = listFiles(join(host.path, 'secrets')).filter((file) =>
      file.endsWith('.json'),
    );
    writeFileSync(path, readFileSync(path, 'utf8').replace('http://127.0.0.1:9', server.url));
    expect(await host.call('sendToPlatform', { connectionId, ...aCall() })).toMatchObject({
      value: { outcome: 'not-sent', reason: 'no-credentials' },
    });
    expect(server.received).toHaveLength(0);
  });

  it('that another computer has encrypted are asked for again', async () => {
    const host = await startWithHospital(newFolder());
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    await host.close();
    const moved = newFolder();
    cpSync(host.path, moved, { recursive: true });
    rmSync(join(moved, 'secrets/key'));
    const again = await startHost(moved);
    expect(await credentialNames(again)).toEqual([]);
    expect(await again.call('sendToPlatform', { connectionId, ...aCall() })).toMatchObject({
      value: { reason: 'no-credentials' },
    });
    expect(await again.call('configurePlatform', aConfiguration('http://127.0.0.1:9'))).toEqual(
      ok({}),
    );
    expect(await credentialNames(again)).toHaveLength(4);
  });

  it('go to the keyring where there is one, and to the key file where it is locked', async () => {
    const read = (path: string) =>
      listFiles(join(path, 'secrets'))
        .filter((file) => file.endsWith('.json'))
        .map(
          (file) =>
            (JSON.parse(readFileSync(file, 'utf8')) as { secrets: { cipher: string } }).secrets
              .cipher,
        );
    const open = await startWithHospital(newFolder(), aKeyring());
    await open.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    expect(read(open.path)).toEqual(['safe-storage']);
    expect(await credentialNames(open)).toHaveLength(4);
    const locked = await startHost(open.path, aKeyring(false));
    expect(await credentialNames(locked)).toEqual([]);
    await locked.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    expect(read(open.path)).toEqual(['key-file']);
  });

  it('go when they are forgotten, and with their data set', async () => {
    const host = await startWithHospital(newFolder());
    const sample = (await host.call('createDataSet', { kind: 'sample', name: '示例医院' })) as {
      readonly value: { readonly id: string };
    };
    const stored = () =>
      listFiles(join(host.path, 'secrets')).filter((file) => file.endsWith('.json'));
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    expect(await host.call('forgetPlatform', { connectionId })).toEqual(ok({}));
    expect(stored()).toEqual([]);
    expect(await host.call('sendToPlatform', { connectionId, ...aCall() })).toEqual(
      err({ kind: 'not-configured' }),
    );
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    expect(await host.call('dropDataSet', { id: sample.value.id })).toEqual(ok({}));
    expect(stored()).toEqual([]);
  });

  it.each(['http://user:pass@127.0.0.1:9', 'http://user@127.0.0.1:9'])(
    'do not belong in an address: %s',
    async (address) => {
      const host = await startWithHospital(newFolder());
      const refused = err({ kind: 'password-in-address' });
      expect(await host.call('configurePlatform', aConfiguration(address))).toEqual(refused);
      const byProxy = aConfiguration('http://127.0.0.1:9', { proxyUrl: address });
      expect(await host.call('configurePlatform', byProxy)).toEqual(refused);
    },
  );
});

describe('a changed configuration', () => {
  it('goes for the next message', async () => {
    const [first, second] = [await startGossip(), await startGossip()];
    const host = await startWithHospital(newFolder());
    for (const { url } of [first, second]) {
      await host.call('configurePlatform', aConfiguration(url));
      await host.call('sendToPlatform', { connectionId, ...aCall() });
    }
    expect([first.received.length, second.received.length]).toEqual([2, 2]);
  });

  it('does not try refused credentials sooner: only other ones', async () => {
    let asked = 0;
    const server = await startHttp((_received, response) => {
      asked += 1;
      answerJson(response, { infcode: '40102', err_msg: '授权码错误' });
    });
    const host = await startWithHospital(newFolder());
    const send = () => host.call('sendToPlatform', { connectionId, ...aCall() });
    for (const answerTimeoutMs of [5_000, 6_000, 7_000]) {
      await host.call('configurePlatform', aConfiguration(server.url, { answerTimeoutMs }));
      expect(await send()).toMatchObject({ value: { reason: 'credentials-refused' } });
    }
    expect(asked).toBe(1);
    const credentials = { ...zhejiangCredentials, authCode: 'another' };
    await host.call('configurePlatform', aConfiguration(server.url, { credentials }));
    await send();
    expect(asked).toBe(2);
  });

  it('that is damaged is said to be not readable, and can be given again', async () => {
    const host = await startWithHospital(newFolder());
    await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'));
    const [path = ''] = listFiles(join(host.path, 'secrets')).filter((file) =>
      file.endsWith('.json'),
    );
    writeFileSync(path, '{"format":');
    const refused = err({ kind: 'not-readable' });
    expect(await host.call('describePlatform', { connectionId })).toEqual(refused);
    expect(await host.call('sendToPlatform', { connectionId, ...aCall() })).toEqual(refused);
    expect(await host.call('configurePlatform', aConfiguration('http://127.0.0.1:9'))).toEqual(
      ok({}),
    );
  });
});
