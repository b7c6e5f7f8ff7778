import type {
  Exchange,
  ExchangeEvent,
  PlatformDelivery,
  PlatformLine,
} from '../../../domain/exchange/exchange';
import type { LineStanding } from '../../../domain/exchange/order-document';
import type { TableSheet } from '../workbook/table-sheet';

/** A raw message as the host keeps it, secrets struck out. */
export type EvidenceMessage = {
  readonly id: string;
  readonly operation: string;
  readonly sentAt: string;
  readonly status: number | null;
  readonly outcome: string;
  readonly request: string;
  readonly answer: string;
};

export type EvidenceInput = {
  readonly hospitalName: string;
  readonly distributorName: string;
  /** Exchanges of one order, one per platform. */
  readonly exchanges: readonly {
    readonly exchange: Exchange;
    readonly connectionName: string;
  }[];
  readonly events: readonly ExchangeEvent[];
  readonly platformLines: readonly PlatformLine[];
  readonly deliveries: readonly PlatformDelivery[];
  readonly messages: readonly EvidenceMessage[];
  /** The frozen text and its SHA-256: who doubts the sheets can check them against it. */
  readonly frozen: { readonly at: string; readonly sha256: string; readonly text: string };
};

/** Excel holds 32,767 characters in a cell. */
const CELL_CHARS = 30_000;

const STANDING_WORDS: Readonly<Record<LineStanding, string>> = {
  absent: '平台上没有',
  added: '已填报未提交',
  sent: '已提交',
  refused: '平台退回',
  cancelled: '已撤销',
};

export function lineSheet({ exchanges }: EvidenceInput): TableSheet {
  return {
    title: '平台明细',
    sheetName: '平台明细',
    columns: [
      { title: '平台', kind: 'text', width: 16 },
      { title: '采购单号', kind: 'text', width: 24 },
      { title: '本院行号', kind: 'text', width: 28 },
      { title: '平台订单号', kind: 'text', width: 24 },
      { title: '平台明细号', kind: 'text', width: 24 },
      { title: '产品名称', kind: 'text', width: 24 },
      { title: '规格', kind: 'text', width: 16 },
      { title: '数量', kind: 'quantity', width: 10 },
      { title: '单价（元）', kind: 'price', width: 12 },
      { title: '状态', kind: 'text', width: 14 },
      { title: '平台的话', kind: 'text', width: 32 },
    ],
    rows: exchanges.flatMap(({ exchange, connectionName }) =>
      exchange.document.lines.map((line, index) => {
        const told = exchange.progress.lines[index];
        return [
          connectionName,
          exchange.orderNumber,
          line.ourLineId,
          told?.platformOrderId ?? exchange.progress.headerId,
          told?.platformLineId ?? null,
          line.productName,
          line.specification,
          line.quantity,
          line.unitPrice,
          STANDING_WORDS[told?.standing ?? 'absent'],
          told?.refusal == null ? null : `${told.refusal.code} ${told.refusal.words}`,
        ];
      }),
    ),
  };
}

export function eventSheet(
  { events }: EvidenceInput,
  wordsOf: (event: ExchangeEvent) => string,
): TableSheet {
  return {
    title: '经过',
    sheetName: '经过',
    columns: [
      { title: '时间（UTC）', kind: 'text', width: 24 },
      { title: '事项', kind: 'text', width: 60 },
      { title: '报文编号', kind: 'text', width: 36 },
    ],
    rows: events.map((event) => [event.at, wordsOf(event), event.messageId]),
  };
}

export function deliverySheet({ platformLines, deliveries }: EvidenceInput): TableSheet {
  return {
    title: '平台状态与配送',
    sheetName: '平台状态与配送',
    columns: [
      { title: '种类', kind: 'text', width: 10 },
      { title: '平台明细号', kind: 'text', width: 24 },
      { title: '配送明细号', kind: 'text', width: 24 },
      { title: '状态代码', kind: 'text', width: 12 },
      { title: '数量', kind: 'quantity', width: 10 },
      { title: '批号', kind: 'text', width: 16 },
      { title: '效期', kind: 'text', width: 12 },
      { title: '配送日期', kind: 'text', width: 12 },
      { title: '读取时间（UTC）', kind: 'text', width: 24 },
    ],
    rows: [
      ...platformLines.map((line) => [
        '状态',
        line.platformLineId,
        null,
        line.stateCode,
        line.quantity,
        null,
        null,
        null,
        line.toldAt,
      ]),
      ...deliveries.map((delivery) => [
        '配送',
        delivery.platformLineId,
        delivery.deliveryLineId,
        null,
        delivery.quantity,
        delivery.lot,
        delivery.expiresOn,
        delivery.deliveredOn,
        delivery.toldAt,
      ]),
    ],
  };
}

export function messageSheet({ messages }: EvidenceInput): TableSheet {
  return {
    title: '原始报文（密钥已隐去）',
    sheetName: '原始报文',
    columns: [
      { title: '发送时间（UTC）', kind: 'text', width: 24 },
      { title: '报文编号', kind: 'text', width: 36 },
      { title: '接口', kind: 'text', width: 10 },
      { title: '结果', kind: 'text', width: 14 },
      { title: '请求', kind: 'text', width: 80 },
      { title: '应答', kind: 'text', width: 80 },
    ],
    rows: messages.map((message) => [
      message.sentAt,
      message.id,
      message.operation,
      message.status === null ? message.outcome : `${message.outcome} ${String(message.status)}`,
      message.request.slice(0, CELL_CHARS),
      message.answer.slice(0, CELL_CHARS),
    ]),
  };
}

/** The frozen text in pieces; joined in order they have the hash in the note. */
export function frozenSheet({ frozen }: EvidenceInput): TableSheet {
  const letters = Array.from(frozen.text);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += CELL_CHARS)
    pieces.push(letters.slice(at, at + CELL_CHARS).join(''));
  return {
    title: '证据原文',
    sheetName: '证据原文',
    note: `冻结时间 ${frozen.at}；各行依次相接即为原文，其 UTF-8 的 SHA-256 为 ${frozen.sha256}`,
    columns: [{ title: '原文', kind: 'text', width: 120 }],
    rows: pieces.map((piece) => [piece]),
  };
}
