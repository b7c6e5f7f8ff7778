import { randomUUID } from 'node:crypto';
import type { PlatformBook } from '../kit/simulator';
import { createPlatformBook } from '../kit/platform-book';
import type { ProvinceStore } from '../kit/province-store';
import type { SimulatedDialect, SimulatorAnswer, SimulatorRequest } from '../kit/simulator-server';
import { takeRows, voidExpired } from './order-desk';
import { ACTIONS, loginPage, ordersPage, resultPage } from './portal-pages';
import { readUpload } from './read-upload';
import { writeExport } from './write-export';

export const PORTAL_USER = { user: 'hospital', password: 'portal-2024' } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COOKIE = 'portal-session';
const SOON_MS = 400 * 86_400_000;

/** A province that has only a web page: people log in, upload a workbook and download one. */
export function createPortalDialect(store: ProvinceStore): SimulatedDialect {
  const sessions = new Set<string>();
  const book = createPlatformBook(store);

  async function handle(
    request: SimulatorRequest,
    { refuseLine }: { readonly refuseLine: boolean },
  ): Promise<SimulatorAnswer> {
    if (request.path === '/login') return logIn(request, sessions);
    if (!isLoggedIn(request, sessions)) return redirect('/login');
    voidExpired(store);
    if (request.path === '/') return html(ordersPage(store));
    if (request.path === '/export') return exportFile(store);
    if (request.method !== 'POST') return { ...html('没有这个页面'), status: 404 };
    if (request.path === '/upload') return takeUpload(store, request, refuseLine);
    if (request.path === '/void-unshipped') book.voidUnshipped();
    else if (!act(request.path, { store, book })) return { ...html('没有这个页面'), status: 404 };
    return redirect('/');
  }

  return {
    name: 'portal',
    operationOf: ({ path, method }) =>
      path === '/export' ? 'export' : path === '/upload' && method === 'POST' ? 'upload' : null,
    handle,
    answerFault(fault) {
      if (fault === 'token-dies') {
        sessions.clear();
        return null;
      }
      return { ...html('系统繁忙，请稍后再试'), status: fault === 'busy' ? 503 : 200 };
    },
  };
}

function logIn(request: SimulatorRequest, sessions: Set<string>): SimulatorAnswer {
  if (request.method !== 'POST') return html(loginPage(''));
  const form = new URLSearchParams(request.text);
  const { user, password } = PORTAL_USER;
  if (form.get('user') !== user || form.get('password') !== password)
    return { ...html(loginPage('用户名或密码错误')), status: 401 };
  const session = randomUUID();
  sessions.add(session);
  const cookie = `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Strict`;
  return { ...redirect('/'), headers: { location: '/', 'set-cookie': cookie } };
}

function isLoggedIn({ headers }: SimulatorRequest, sessions: ReadonlySet<string>): boolean {
  const session = new RegExp(`${COOKIE}=([0-9a-f-]+)`, 'u').exec(headers.cookie ?? '')?.[1];
  return session !== undefined && sessions.has(session);
}

async function takeUpload(
  store: ProvinceStore,
  request: SimulatorRequest,
  refuseLine: boolean,
): Promise<SimulatorAnswer> {
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(request.raw), {
    headers: { 'content-type': type },
  }).formData();
  const file = form.get('file');
  if (!(file instanceof Blob)) return { ...html(resultPage('请选择文件', [])), status: 400 };
  const upload = await readUpload(new Uint8Array(await file.arrayBuffer()));
  if (upload.kind === 'refused') return { ...html(resultPage(upload.words, [])), status: 400 };
  const rows = refuseLine ? upload.rows.slice(0, -1) : upload.rows;
  const dropped = upload.rows.slice(rows.length).map(({ row, values }) => ({
    row,
    ourLineId: values.医院明细编号,
    words: '该产品已暂停采购',
    isTaken: false,
  }));
  const verdicts = takeRows(store, rows, [...upload.refused, ...dropped]);
  const taken = verdicts.filter(({ isTaken }) => isTaken).length;
  const words = `共${verdicts.length}行，成功${taken}行，失败${verdicts.length - taken}行`;
  return html(resultPage(words, verdicts));
}

/** A button beside a line; false where there is no such line or button. */
function act(
  path: string,
  { store, book }: { readonly store: ProvinceStore; readonly book: PlatformBook },
): boolean {
  const [, id = '', action = ''] = /^\/lines\/([^/]+)\/([a-z]+)$/u.exec(path) ?? [];
  const line = store.lines.get(id);
  if (line?.standing !== 'sent' || !Object.hasOwn(ACTIONS, action)) return false;
  const deliveries = store.deliveriesOfLine(id);
  if (action === 'accept' || action === 'decline') book.respond(id, action);
  if (action === 'cancel')
    store.commit({ lines: [{ ...line, standing: 'void', voidReason: 'hospital' }] });
  if (action === 'receive')
    store.commit({
      deliveries: deliveries.map((one) => ({ ...one, receivedQuantity: one.quantity })),
    });
  if (action === 'ship') {
    const shipped = deliveries.reduce((sum, { quantity }) => sum + quantity, 0);
    const expiresOn = new Date(store.now() + SOON_MS).toISOString().slice(0, 10);
    if (shipped < line.quantity)
      book.ship(id, {
        quantity: line.quantity - shipped,
        lot: `PH${store.takeNumber()}`,
        expiresOn,
      });
  }
  return true;
}

async function exportFile(store: ProvinceStore): Promise<SimulatorAnswer> {
  const body = await writeExport(store);
  const name = encodeURIComponent('采购订单明细.xlsx');
  return {
    type: XLSX,
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    body,
  };
}

function html(body: string): SimulatorAnswer {
  return { type: 'text/html', body };
}

function redirect(location: string): SimulatorAnswer {
  return { status: 303, type: 'text/html', headers: { location }, body: '' };
}
