import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from '../build-program';

export type Loopback = {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** Ends it as a service manager would and answers its exit code. */
  readonly stop: () => Promise<number | null>;
};

const PAGE =
  '<!doctype html><html lang="zh-CN"><head><title>采衡</title></head><body>页面</body></html>';

/** The real browser shell with a page of one line. */
export async function buildLoopback(out: string): Promise<string> {
  mkdirSync(join(out, 'renderer'), { recursive: true });
  writeFileSync(join(out, 'renderer/index.html'), PAGE);
  writeFileSync(join(out, 'secret.json'), '{"secret":true}');
  return buildProgram('electron/loopback/main.ts', join(out, 'electron'));
}

export async function startLoopback(program: string, flags: readonly string[]): Promise<Loopback> {
  const child = spawn(process.execPath, [program, '--no-open', ...flags]);
  const url = await waitForUrl(child);
  return {
    url,
    port: Number(new URL(url).port),
    child,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      return code;
    },
  };
}

/** What it said and how it ended, for a start that is refused. */
export async function failToStart(program: string, flags: readonly string[]) {
  const child = spawn(process.execPath, [program, '--no-open', ...flags]);
  let words = '';
  child.stderr.on('data', (text: Buffer) => {
    words += text.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, words };
}

function waitForUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.once('exit', (code) => {
      reject(new Error(`The browser shell ended with ${String(code)}: ${output}`));
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        output += text.toString('utf8');
        const line = /^Caiheng is running at (http:\S+)$/mu.exec(output);
        if (line?.[1] !== undefined) resolve(line[1]);
      });
  });
}
