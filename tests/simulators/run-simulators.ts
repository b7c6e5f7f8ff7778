import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startJiangsuSimulator } from './jiangsu/jiangsu-simulator';
import type { Simulator, SimulatorOptions } from './kit/simulator';
import { startPortalSimulator } from './portal/portal-simulator';
import { startShanghaiSimulator } from './shanghai/shanghai-simulator';
import { startZhejiangSimulator } from './zhejiang/zhejiang-simulator';

type Start = (options: SimulatorOptions) => Promise<Simulator>;

const PROVINCES: Readonly<Record<string, { readonly title: string; readonly start: Start }>> = {
  zhejiang: { title: '浙江 (ZJ97xx)', start: startZhejiangSimulator },
  jiangsu: { title: '江苏 (H 系列)', start: startJiangsuSimulator },
  shanghai: { title: '上海 (YY)', start: startShanghaiSimulator },
  portal: { title: '只有网页的平台 (工作簿)', start: startPortalSimulator },
};

const FIRST_PORT = 4701;
const LAST_PORT = 65_000;
const USAGE = `npm run simulators -- [--only=NAMES] [--port=N] [--seed=N] [--state=DIR]

  --only=zhejiang,portal   which provinces; all of ${Object.keys(PROVINCES).join(', ')} by themselves
  --port=N                 the first of their ports (${FIRST_PORT}); each province has its own place after it
  --seed=N                 of the catalogues and of random faults (1)
  --state=DIR              keeps what the platforms have over restarts`;

type Options = {
  readonly only: readonly string[];
  readonly port: number;
  readonly seed: number;
  readonly state: string | undefined;
};

await main(process.argv.slice(2));

async function main(flags: readonly string[]): Promise<void> {
  if (flags.includes('--help')) {
    say(USAGE);
    return;
  }
  const options = readOptions(flags);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const running: Simulator[] = [];
  try {
    for (const name of options.only) running.push(await startProvince(name, options));
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
    await closeAll(running);
    return;
  }
  say('Ready. Stop with Ctrl+C.');
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      void closeAll(running).then(() => process.exit(0));
    });
}

async function startProvince(name: string, { port, seed, state }: Options): Promise<Simulator> {
  const place = Object.keys(PROVINCES).indexOf(name);
  const province = PROVINCES[name];
  if (province === undefined) throw new Error(`No province ${name}`);
  if (state !== undefined) mkdirSync(state, { recursive: true });
  const simulator = await province.start({
    port: port + place,
    seed,
    limits: 'real',
    ...(state === undefined ? {} : { stateFile: join(state, `${name}.jsonl`) }),
  });
  describe(name, province.title, simulator);
  return simulator;
}

/** What people type into the app, and where they play the province. */
function describe(name: string, title: string, { url, fields, credentials }: Simulator): void {
  const { origin } = new URL(url);
  const pairs = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => `    ${key} = ${value}`);
  say(
    [
      `${name}  ${title}`,
      `  address      ${url}`,
      ...(Object.keys(fields).length > 0 ? ['  fields', ...pairs(fields)] : []),
      '  credentials',
      ...pairs(credentials),
      `  fault panel  ${origin}/_panel`,
      '',
    ].join('\n'),
  );
}

function readOptions(flags: readonly string[]): Options | string {
  const values = new Map<string, string>();
  for (const flag of flags) {
    const [, key = '', value = ''] = /^--(only|port|seed|state)=(.+)$/u.exec(flag) ?? [];
    if (key === '') return `Unknown flag ${flag}.`;
    values.set(key, value);
  }
  const only = values.get('only')?.split(',') ?? Object.keys(PROVINCES);
  const unknown = only.find((name) => !Object.hasOwn(PROVINCES, name));
  if (unknown !== undefined) return `No province ${unknown}.`;
  const port = Number(values.get('port') ?? FIRST_PORT);
  const seed = Number(values.get('seed') ?? 1);
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT) return 'The port is not a number.';
  if (!Number.isInteger(seed)) return 'The seed is not a whole number.';
  return { only, port, seed, state: values.get('state') };
}

async function closeAll(running: readonly Simulator[]): Promise<void> {
  await Promise.all(running.map((simulator) => simulator.close()));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
