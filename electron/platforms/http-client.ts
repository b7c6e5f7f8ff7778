import { request, type Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import { clockSkewOf } from './clock-skew';
import { codeOf, placeText } from './failure-words';
import { ConnectionRefusal, createHttpAgent } from './http-agent';
import { notSent, type Answered, type HttpOutcome, type Unknown } from './http-outcome';
import { createConnector } from './open-connection';
import { describeProxyRefusal } from './proxy-tunnel';
import { readAnswer } from './read-answer';
import { authorityOf, type Route } from './route';
import { unpackAnswer } from './unpack-answer';

const CONNECT_TIMEOUT_MS = 10_000;
const CLOSING = '程序正在退出，没有发送。';

export type HttpPost = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type HttpClient = {
  /** Sends once and never again. Follows no redirect. */
  readonly post: (message: HttpPost) => Promise<HttpOutcome>;
  /** Breaks off what is under way. */
  readonly close: () => void;
};

type ClientOptions = {
  readonly answerTimeoutMs: number;
  readonly now: () => Date;
  readonly connectTimeoutMs?: number;
};

/** Carries messages along one route. */
export function createHttpClient(route: Route, options: ClientOptions): HttpClient {
  const { connectTimeoutMs: timeoutMs = CONNECT_TIMEOUT_MS, now } = options;
  const closing = new AbortController();
  const agent = createHttpAgent(createConnector(route, { timeoutMs, now }), closing.signal);
  return {
    post: (message) =>
      closing.signal.aborted
        ? Promise.resolve(notSent('offline', CLOSING))
        : post(message, { ...options, route, agent, closing: closing.signal }),
    close() {
      closing.abort();
      agent.destroy();
    },
  };
}

type PostOptions = ClientOptions & {
  readonly route: Route;
  readonly agent: Agent;
  readonly closing: AbortSignal;
};

/** What is known of a message under way. */
type Course = {
  /** Connections come ready to be written on: until then nothing has left. */
  isWritten: boolean;
  isAnswered: boolean;
  /** Why we gave it up ourselves. */
  givenUp: Unknown | undefined;
};

function post(message: HttpPost, options: PostOptions): Promise<HttpOutcome> {
  const { answerTimeoutMs, closing } = options;
  return new Promise((resolve, reject) => {
    const course: Course = { isWritten: false, isAnswered: false, givenUp: undefined };
    const sending = start(message, options);
    let timer: NodeJS.Timeout | undefined;
    const giveUp = (reason: Unknown['reason'], detail: string) => {
      course.givenUp ??= unknown(reason, detail);
      sending.destroy();
    };
    const stop = () => {
      giveUp('broken-off', '程序退出时应答还没有来。');
    };
    closing.addEventListener('abort', stop, { once: true });
    sending.once('socket', () => {
      course.isWritten = true;
      timer = setTimeout(() => {
        giveUp('timed-out', `${answerTimeoutMs / 1_000} 秒内没有等到完整的应答。`);
      }, answerTimeoutMs);
    });
    outcomeOf(sending, course, options)
      .finally(() => {
        clearTimeout(timer);
        closing.removeEventListener('abort', stop);
      })
      .then(resolve, reject);
    sending.end(message.body);
  });
}

function outcomeOf(
  sending: ClientRequest,
  course: Course,
  { route, now }: PostOptions,
): Promise<HttpOutcome> {
  const sentAt = now();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    sending.once('response', (answer) => {
      course.isAnswered = true;
      const durationMs = performance.now() - startedAt;
      const clockSkewMs = clockSkewOf(answer.headers.date, { sentAt, durationMs });
      void readWhole(answer, clockSkewMs).then((read) => {
        const { givenUp } = course;
        if (read.kind === 'answered') resolve(judgeByProxy(read, route));
        else resolve(givenUp === undefined ? read : { ...givenUp, status: read.status });
      });
    });
    // Not once: Node's agent may tell a request that waited for a socket of the same refusal twice.
    sending.on('error', (cause) => {
      if (cause instanceof ConnectionRefusal) resolve(cause.notSent);
      else if (course.isWritten) resolve(course.givenUp ?? describeBroken(cause));
      else if (course.givenUp !== undefined) resolve(notSent('offline', CLOSING));
      else reject(cause);
    });
    sending.once('close', () => {
      const broken = unknown('broken-off', '没有应答，连接就关闭了。');
      if (!course.isAnswered) resolve(course.givenUp ?? broken);
    });
  });
}

async function readWhole(
  answer: IncomingMessage,
  clockSkewMs: number | null,
): Promise<Answered | Unknown> {
  const { statusCode: status = 0, headers } = answer;
  const { location = null } = headers;
  const read = await unpackAnswer(await readAnswer(answer), headers['content-encoding']);
  if (read.kind === 'too-large')
    return { ...unknown('too-large', '应答超过 8 MB，没有接收。'), status };
  if (read.kind === 'broken-off')
    return { ...unknown('broken-off', '应答传到一半时连接断开。'), status };
  const contentType = headers['content-type'] ?? '';
  return { kind: 'answered', status, contentType, location, bytes: read.bytes, clockSkewMs };
}

function start({ url, headers, body }: HttpPost, { route, agent }: PostOptions): ClientRequest {
  const { proxy, target } = route;
  const isWholeForProxy = proxy !== null && !target.isTls;
  const authorization = isWholeForProxy ? proxy.authorization : null;
  return request({
    agent,
    method: 'POST',
    host: target.host,
    port: target.port,
    path: isWholeForProxy
      ? `http://${authorityOf(target)}${url.pathname}${url.search}`
      : `${url.pathname}${url.search}`,
    headers: {
      ...headers,
      host: url.host,
      'content-length': String(Buffer.byteLength(body)),
      'accept-encoding': 'identity',
      ...(authorization === null ? {} : { 'proxy-authorization': authorization }),
    },
  });
}

function judgeByProxy(answered: Answered, { proxy }: Route): HttpOutcome {
  const { status } = answered;
  if (proxy === null || status !== 407) return answered;
  return notSent('proxy', describeProxyRefusal(status, placeText(proxy)));
}

function describeBroken(cause: Error): Unknown {
  const code = codeOf(cause);
  if (code === 'HPE_HEADER_OVERFLOW') return unknown('too-large', '应答的头部太长，没有接收。');
  if (code.startsWith('HPE_')) return unknown('not-text', `应答不是 HTTP（${code}）。`);
  return unknown('broken-off', `发送后连接断开，没有收到应答（${code}）。`);
}

function unknown(reason: Unknown['reason'], detail: string): Unknown {
  return { kind: 'unknown', reason, detail, status: null };
}
