import { findChild, readXml, type XmlElement } from '@shared/connectors/shanghai/xml-element';
import { escape } from './soap-door';

export type Texts = Readonly<Record<string, string>>;

/** One message of the hospital. A tag that is absent reads as empty. */
export type HospitalMessage = {
  readonly main: (name: string) => string;
  readonly rows: readonly ((name: string) => string)[];
};

export type PlatformAnswer = {
  /** ZTCLJG; `00000` is done. */
  readonly code: string;
  readonly words: string;
  readonly main: Texts;
  readonly rows: readonly Texts[];
};

/** A refusal of a whole message: nothing of it was done. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, words: string) {
    super(words);
    this.code = code;
  }
}

export const DONE = '00000';

/** Refuses what has another number of rows than it says. */
export function readMessage(xmlData: string): HospitalMessage {
  const root = readXml(xmlData);
  if (root?.name !== 'XMLDATA') throw new Refused('20001', '报文无法解析');
  const head = findChild(root, 'HEAD');
  const main = findChild(root, 'MAIN');
  if (head === null || main === null) throw new Refused('20001', '报文缺少HEAD或MAIN');
  for (const name of ['IP', 'MAC'])
    if (findChild(head, name) === null) throw new Refused('20001', `报文缺少${name}`);
  const structs = findChild(root, 'DETAIL')?.children ?? [];
  if (structs.some(({ name }) => name !== 'STRUCT'))
    throw new Refused('20001', 'DETAIL中只能有STRUCT');
  const told = findChild(main, 'JLS');
  if (told === null ? structs.length > 0 : told.text !== String(structs.length))
    throw new Refused('20002', `记录数不一致：JLS ${told?.text ?? ''}，明细 ${structs.length} 条`);
  return { main: readerOf(main), rows: structs.map(readerOf) };
}

export function done(main: Texts, rows: readonly Texts[] = []): PlatformAnswer {
  return { code: DONE, words: '', main, rows };
}

export function refusal({ code, message }: Refused): PlatformAnswer {
  return { code, words: message, main: {}, rows: [] };
}

/** A value that must be there. */
export function needed(read: (name: string) => string, name: string): string {
  const text = read(name);
  if (text === '') throw new Refused('20004', `${name}不能为空`);
  return text;
}

/** A day that must be there as `yyyyMMdd`; answered as it is, so that text order is time order. */
export function neededDay(read: (name: string) => string, name: string): string {
  const text = needed(read, name);
  const isDay =
    /^\d{8}$/u.test(text) &&
    !Number.isNaN(Date.parse(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`));
  if (!isDay) throw new Refused('20004', `${name}应为yyyyMMdd：${text}`);
  return text;
}

/** One of a list of codes. */
export function neededCode(
  read: (name: string) => string,
  name: string,
  codes: readonly string[],
): string {
  const text = needed(read, name);
  if (!codes.includes(text)) throw new Refused('20004', `${name}不在代码表中：${text}`);
  return text;
}

type Writing = {
  readonly now: number;
  /** Tags that may be absent are, when this says so. */
  readonly leavesOut: (name: string) => boolean;
};

/** The answer as XML, its JLS counted here. */
export function writeAnswer(answer: PlatformAnswer, { now, leavesOut }: Writing): string {
  const head = {
    JSSJ: receivedAt(now),
    ZTCLJG: answer.code,
    CWXX: answer.words,
    BZXX: '',
  };
  const main = { ...answer.main, JLS: String(answer.rows.length) };
  const structs = answer.rows.map((row) => `<STRUCT>${elements(row, leavesOut)}</STRUCT>`);
  return [
    `<XMLDATA><HEAD>${elements(head, leavesOut)}</HEAD>`,
    `<MAIN>${elements(main, leavesOut)}</MAIN>`,
    `<DETAIL>${structs.join('')}</DETAIL></XMLDATA>`,
  ].join('');
}

/** `yyyyMMdd` of a moment, in Asia/Shanghai. */
export function dayOf(now: number): string {
  return shanghaiTime(now).slice(0, 10).replaceAll('-', '');
}

function receivedAt(now: number): string {
  return `${dayOf(now)}/${shanghaiTime(now).slice(11, 19).replaceAll(':', '')}/`;
}

function shanghaiTime(now: number): string {
  return new Date(now + 28_800_000).toISOString();
}

function elements(values: Texts, leavesOut: (name: string) => boolean): string {
  return Object.entries(values)
    .filter(([name, text]) => !(text === '' && leavesOut(name)))
    .map(([name, text]) => (text === '' ? `<${name}/>` : `<${name}>${escape(text)}</${name}>`))
    .join('');
}

function readerOf(element: XmlElement): (name: string) => string {
  const values = new Map(element.children.map(({ name, text }) => [name, text.trim()]));
  return (name) => values.get(name) ?? '';
}
