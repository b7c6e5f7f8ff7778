import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaultSource, type Fault, type FaultSource } from './fault-control';
import { answerControl } from './panel-control';
import { PANEL_PAGE } from './panel-page';
import { createPlatformBook } from './platform-book';
import type { ProvinceStore } from './province-store';
import type { Simulator, SimulatorOptions } from './simulator';

const HOST = '127.0.0.1';
const HUGE_BYTES = 50_000_000;
const CHUNK = Buffer.alloc(1_000_000, 0x20);

export type SimulatorRequest = {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Exactly what came: what a signature is over. */
  readonly raw: Buffer;
  readonly text: string;
};

export type SimulatorAnswer = {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Faults that a platform speaks about in its own words. */
export type SpokenFault = Extract<
  Fault,
  'refuse' | 'token-dies' | 'quota-used-up' | 'busy' | 'clock' | 'wrong-code'
>;

export type SimulatedDialect = {
  readonly name: string;
  /** The message a request carries, for faults and their log; null for pages and files, which have no faults. */
  readonly operationOf: (request: SimulatorRequest) => string | null;
  /** Works on it: commits first, answers after. `refuseLine`: refuse one line of it, take the others. */
  readonly handle: (
    request: SimulatorRequest,
    context: { readonly refuseLine: boolean },
  ) => SimulatorAnswer | Promise<SimulatorAnswer>;
  /** The refusal in its own words, nothing worked on. For `token-dies` ends its tokens and answers null: `handle` then refuses. */
  readonly answerFault: (fault: SpokenFault, request: SimulatorRequest) => SimulatorAnswer | null;
};

type Parts = {
  readonly options: SimulatorOptions;
  readonly dialect: SimulatedDialect;
  readonly store: ProvinceStore;
  /** Put after `http://127.0.0.1:<port>` to make the connection's base address. */
  readonly basePath?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
};

/** Starts a province: the dialect behind the faults, and the panel. */
export async function startSimulatorServer(parts: Parts): Promise<Simulator> {
  const faults = createFaultSource(parts.options.seed ?? 1);
  const book = createPlatformBook(parts.store);
  const state = { isClosed: false, port: parts.options.port ?? 0 };
  const answers = new Map<string, SimulatorAnswer>();

  async function serve(message: IncomingMessage): Promise<Sending> {
    const request = await readRequest(message);
    if (request.path === '/_panel') return whole({ type: 'text/html', body: PANEL_PAGE });
    if (request.path === '/_control')
      return whole(
        answerControl(request, { name: parts.dialect.name, faults, book, store: parts.store }),
      );
    const operation = parts.dialect.operationOf(request);
    const fault = operation === null ? null : faults.take(operation);
    if (fault === 'down') goDown();
    return answer({ dialect: parts.dialect, request, operation, answers, fault, faults });
  }

  const server = createServer((message, response) => {
    serve(message).then(
      (send) => send(response),
      (error: unknown) => {
        // Not the province's fault but the simulator's: said aloud, so that no test takes it for one.
        process.stderr.write(`simulator ${parts.dialect.name}: ${String(error)}\n`);
        whole({ status: 500, body: 'simulator failed' })(response);
      },
    );
  });
  server.keepAliveTimeout = 60_000;

  function goDown(): void {
    server.close();
    server.closeAllConnections();
    setTimeout(() => {
      if (!state.isClosed) server.listen(state.port, HOST);
    }, faults.timings().downMs).unref();
  }

  state.port = await listen(server, state.port);
  return {
    url: `http://${HOST}:${state.port}${parts.basePath ?? ''}`,
    fields: parts.fields,
    credentials: parts.credentials,
    faults,
    book,
    close() {
      state.isClosed = true;
      return closeServer(server);
    },
  };
}

type Work = {
  readonly dialect: SimulatedDialect;
  readonly request: SimulatorRequest;
  readonly operation: string | null;
  /** The last answer of each operation. */
  readonly answers: Map<string, SimulatorAnswer>;
  readonly fault: Fault | null;
  readonly faults: FaultSource;
};

async function answer(given: Work): Promise<Sending> {
  const { dialect, request, operation, answers, fault, faults } = given;
  const before = operation === null ? undefined : answers.get(operation);
  const work = async (refuseLine = false) => {
    const own = await dialect.handle(request, { refuseLine });
    if (operation !== null) answers.set(operation, own);
    return own;
  };
  const { delayMs, lateMs } = faults.timings();
  switch (fault) {
    case null:
      return whole(await work());
    case 'refuse-line':
      return whole(await work(true));
    case 'drop-before':
    case 'down':
      return cutOff;
    case 'lose-answer-after-commit':
      await work();
      return cutOff;
    case 'delay': {
      const late = await work();
      await pause(delayMs);
      return whole(late);
    }
    case 'late-commit':
      await pause(lateMs);
      return whole(await work());
    case 'repeat':
      await work();
      return whole(await work());
    case 'stale-answer': {
      const own = await work();
      return whole(before ?? own);
    }
    case 'http-500-before':
      return whole({ status: 500, type: 'text/html', body: ERROR_PAGE });
    case 'http-500-after-commit':
      await work();
      return whole({ status: 500, type: 'text/html', body: ERROR_PAGE });
    case 'garbage':
      await work();
      return whole({ type: 'text/html', body: ERROR_PAGE });
    case 'cut-answer':
      return half(await work());
    case 'huge':
      return huge(await work());
    case 'refuse':
    case 'token-dies':
    case 'quota-used-up':
    case 'busy':
    case 'clock':
    case 'wrong-code':
      return whole(await speak(given, fault, work));
  }
}

/** A refusal in the dialect's own words is an answer like any other. */
async function speak(
  { dialect, request, operation, answers }: Work,
  fault: SpokenFault,
  work: () => Promise<SimulatorAnswer>,
): Promise<SimulatorAnswer> {
  const spoken = dialect.answerFault(fault, request);
  if (spoken !== null && operation !== null) answers.set(operation, spoken);
  return spoken ?? (await work());
}

type Sending = (response: ServerResponse) => void;

const ERROR_PAGE = '<html><head><title>502</title></head><body>网关错误 Bad Gateway</body></html>';

function cutOff(response: ServerResponse): void {
  response.destroy();
}

function whole({ status, type, headers, body }: SimulatorAnswer): Sending {
  return (response) => {
    if (response.destroyed) return;
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    response.writeHead(status ?? 200, {
      'content-type': `${type ?? 'application/json'}; charset=utf-8`,
      'content-length': bytes.byteLength,
      ...headers,
    });
    response.end(bytes);
  };
}

function half(answer: SimulatorAnswer): Sending {
  const bytes = Buffer.from(answer.body);
  // Its length is right, as from a proxy that cut it: only reading it shows that half is missing.
  return whole({ ...answer, body: bytes.subarray(0, Math.floor(bytes.length / 2)) });
}

function huge({ body, type }: SimulatorAnswer): Sending {
  return (response) => {
    response.writeHead(200, { 'content-type': `${type ?? 'application/json'}; charset=utf-8` });
    response.write(body);
    let left = HUGE_BYTES;
    const pump = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= CHUNK.byteLength;
        if (!response.write(CHUNK)) {
          response.once('drain', pump);
          return;
        }
      }
      response.end();
    };
    pump();
  };
}

async function readRequest(message: IncomingMessage): Promise<SimulatorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const url = new URL(message.url ?? '/', `http://${HOST}`);
  const raw = Buffer.concat(chunks);
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    raw,
    text: raw.toString('utf8'),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
