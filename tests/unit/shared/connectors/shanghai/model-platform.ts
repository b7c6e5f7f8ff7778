import type { OrderStep, PlatformCall } from '@shared/connectors/connector';
import { findChild, readXml, type XmlElement } from '@shared/connectors/shanghai/xml-element';
import { writeElements } from '@shared/connectors/shanghai/xml-text';

type ModelLine = {
  readonly id: string;
  readonly headerId: string;
  readonly orderNumber: string;
  readonly position: string;
  state: '00' | '01' | '20';
};

type Texts = Readonly<Record<string, string>>;

/** As little of a platform as can be: it takes lines, confirms, voids and lists, a few rows at a time. */
export type ModelPlatform = {
  readonly lines: readonly ModelLine[];
  readonly work: (call: PlatformCall) => string;
};

/** `isRefused`: lines that it never takes, by SXH. `order`: 1 or -1, how its lists are sorted. */
export function createModelPlatform(options: {
  readonly isRefused: (position: number) => boolean;
  readonly pageSize: number;
  readonly isReversed: boolean;
}): ModelPlatform {
  const lines: ModelLine[] = [];
  let lastNumber = 0;
  const nextId = (prefix: string) => {
    lastNumber += 1;
    return `${prefix}${String(lastNumber).padStart(6, '0')}`;
  };

  function fillIn(main: Texts, rows: readonly Texts[]): string {
    const headerId = main['DDBH'] || nextId('DD');
    const orderNumber = main['YYJHDH'] ?? '';
    const answers = rows.map((row) => {
      const position = row['SXH'] ?? '';
      if (main['CZLX'] === '3') return voidLine(headerId, position);
      const known = lines.some(
        (line) =>
          line.orderNumber === orderNumber && line.position === position && line.state !== '01',
      );
      if (known) return { SXH: position, CLJG: '30001', CLQKMS: '明细已存在' };
      if (options.isRefused(Number(position)))
        return { SXH: position, CLJG: '51001', CLQKMS: '无此耗材' };
      const id = nextId('MX');
      lines.push({ id, headerId, orderNumber, position, state: '00' });
      return { SXH: position, DDMXBH: id, CLJG: '00000' };
    });
    const isAnyTaken = answers.some(({ CLJG }) => CLJG === '00000');
    return isAnyTaken ? write('00000', { DDBH: headerId }, answers) : write('20010', {}, answers);
  }

  function voidLine(headerId: string, position: string): Texts {
    const line = lines.find((one) => one.headerId === headerId && one.position === position);
    if (line === undefined) return { SXH: position, CLJG: '40005', CLQKMS: '明细不存在' };
    line.state = '01';
    return { SXH: position, CLJG: '00000' };
  }

  function confirm(main: Texts): string {
    const drafts = lines.filter(
      ({ headerId, state }) => headerId === main['DDBH'] && state === '00',
    );
    if (drafts.length === 0) return refuse('30003', '订单已确认');
    if (main['SPSL'] !== String(drafts.length)) return refuse('20003', '数量不一致');
    for (const line of drafts) line.state = '20';
    return write('00000', {});
  }

  function list(main: Texts): string {
    const after = main['DDMXBHCXTJ'] ?? '';
    const left = lines.filter(({ id }) => id > after);
    const page = left.slice(0, options.pageSize);
    const rows = page.map((line) => ({
      DDBH: line.headerId,
      DDMXBH: line.id,
      YYJHDH: line.orderNumber,
      SXH: line.position.padStart(3, '0'),
      CGMXZT: line.state,
    }));
    const head = {
      SFWJ: left.length <= options.pageSize ? '1' : '0',
      DCZHDDMXBH: page.at(-1)?.id ?? after,
    };
    return write('00000', head, options.isReversed ? rows.reverse() : rows);
  }

  return {
    lines,
    work({ operation, body }) {
      const root = readXml(body) ?? { name: '', text: '', children: [] };
      const main = textsOf(findChild(root, 'MAIN'));
      const rows = (findChild(root, 'DETAIL')?.children ?? []).map(textsOf);
      if (operation === 'YY111') return fillIn(main, rows);
      return operation === 'YY112' ? confirm(main) : list(main);
    },
  };
}

/** What may become of one message. */
export type Fate = 'answered' | 'lost-before' | 'lost-after' | 'twice';

/** The answer, or null when it is lost. */
export function sendWithFate(
  platform: ModelPlatform,
  { call }: Pick<OrderStep, 'call'>,
  fate: Fate,
): string | null {
  if (fate === 'lost-before') return null;
  const answer = platform.work(call);
  if (fate === 'twice') return platform.work(call);
  return fate === 'lost-after' ? null : answer;
}

function refuse(code: string, words: string): string {
  return `<XMLDATA><HEAD>${writeElements({ ZTCLJG: code, CWXX: words })}</HEAD></XMLDATA>`;
}

function write(code: string, main: Texts, rows: readonly Texts[] = []): string {
  const head = writeElements({ JSSJ: '20240401/100000/', ZTCLJG: code });
  const structs = rows.map((row) => `<STRUCT>${writeElements(row)}</STRUCT>`).join('');
  const counted = writeElements({ ...main, JLS: String(rows.length) });
  return `<XMLDATA><HEAD>${head}</HEAD><MAIN>${counted}</MAIN><DETAIL>${structs}</DETAIL></XMLDATA>`;
}

function textsOf(element: XmlElement | null): Texts {
  return Object.fromEntries((element?.children ?? []).map(({ name, text }) => [name, text]));
}
