import { z } from 'zod';
import type { ProvinceStore } from '../kit/province-store';
import type { SimulatedDialect, SimulatorAnswer, SpokenFault } from '../kit/simulator-server';
import * as after from './after-delivery';
import * as catalogue from './catalogue-rows';
import { createGateway, type Credentials } from './gateway';
import { listLines, ListLines, MEDINS_CODE } from './line-rows';
import { pageOf, Paging, parseMessage, Text, type Message } from './message-data';
import * as plans from './plan-messages';
import { done, refuse, refuseAtGateway, reply, type Outcome } from './reply';

export const TOKEN_PATH = '/mcs/token';
export const SERVICE_PATH = '/mcs/service';
const MOST_LINES = 100;

const ListWarehouses = z.strictObject({ orgCode: Text, ...Paging });

export type Rules = {
  readonly store: ProvinceStore;
  readonly credentials: Credentials;
  readonly hasLimits: boolean;
};

/** What the platform says. Strict: a tag that is missing, unknown or of another type refuses the message. */
export function createZhejiangDialect({ store, credentials, hasLimits }: Rules): SimulatedDialect {
  const gateway = createGateway(credentials, store.now);
  const operations = createOperations(store, hasLimits);
  return {
    name: '浙江',
    operationOf({ path, text }) {
      if (path === TOKEN_PATH) return 'token';
      return path === SERVICE_PATH
        ? (/"infno"\s*:\s*"(ZJ\d{4})"/u.exec(text)?.[1] ?? 'service')
        : null;
    },
    handle(request, { refuseLine }) {
      if (request.method !== 'POST') return { status: 405, body: '' };
      const refused = gateway.refuseSignature(request);
      if (refused !== null) return refused;
      if (request.path === TOKEN_PATH) return gateway.giveToken(request);
      if (request.path !== SERVICE_PATH)
        return { status: 404, type: 'text/html', body: '<h1>404</h1>' };
      const dead = gateway.refuseToken(request);
      if (dead !== null) return dead;
      const message = parseMessage(request.text);
      if (message === null) return reply(refuse('1000', '报文格式错误'));
      const operation = operations[message.infno];
      if (operation === undefined) return reply(refuse('1002', `交易编号不存在：${message.infno}`));
      if (!isOurs(message)) return reply(refuse('1003', '医疗机构编码与账户不符'));
      return reply(operation(message.data, refuseLine));
    },
    answerFault(fault) {
      if (fault === 'token-dies') gateway.endTokens();
      return spokenFault(fault);
    },
  };
}

export type Operation = (data: unknown, refuseLine: boolean) => Outcome;

/** Every message the platform knows, behind signature and token. */
export function createOperations(
  store: ProvinceStore,
  hasLimits: boolean,
): Readonly<Record<string, Operation>> {
  return {
    ZJ9604: strict(ListWarehouses, (asked) => done(pageOf([WAREHOUSE], asked))),
    ZJ9700: strict(catalogue.ListListed, (asked) => catalogue.listListed(store, asked)),
    ZJ9701: strict(catalogue.TickListed, (asked) => catalogue.tickListed(store, asked)),
    ZJ9702: strict(catalogue.ListCatalogue, (asked) => catalogue.listCatalogue(store, asked)),
    ZJ9704: strict(plans.CreatePlan, (asked, refuseLine) =>
      hasLimits && asked.list.length > MOST_LINES
        ? TOO_MANY
        : plans.createPlan({ store, refuseLine }, asked),
    ),
    ZJ9705: (data, refuseLine) =>
      plans.DeleteLines.safeParse(data).success
        ? strict(plans.DeleteLines, (asked) => plans.deleteLines({ store, refuseLine }, asked))(
            data,
            refuseLine,
          )
        : strict(plans.AddLines, (asked) =>
            hasLimits && asked.list.length > MOST_LINES
              ? TOO_MANY
              : plans.addLines({ store, refuseLine }, asked),
          )(data, refuseLine),
    ZJ9706: strict(plans.SendPlan, (asked) => plans.sendPlan({ store, refuseLine: false }, asked)),
    ZJ9707: strict(plans.CancelPlan, (asked) =>
      plans.cancelPlan({ store, refuseLine: false }, asked),
    ),
    ZJ9708: strict(ListLines, (asked) => listLines(store, asked)),
    ZJ9709: strict(after.Receive, (asked) => after.receive(store, asked)),
    ZJ9710: strict(after.ApplyReturn, (asked) => after.applyReturn(store, asked)),
    ZJ9711: strict(after.ListReturns, (asked) => after.listReturns(store, asked)),
    ZJ9716: strict(after.CreateStatement, (asked) => after.createStatement(store, asked)),
    ZJ9717: strict(after.AddStatementLines, (asked) => after.addStatementLines(store, asked)),
    ZJ9718: strict(after.SubmitStatement, (asked) => after.submitStatement(store, asked)),
    ZJ9719: strict(after.ExamineStatement, (asked) => after.examineStatement(store, asked)),
  };
}

const TOO_MANY = refuse('1004', `明细不得超过 ${MOST_LINES} 条`);

const WAREHOUSE = {
  addrId: '1000001',
  entpCode: MEDINS_CODE,
  addr: '示例路 1 号',
  conerName: '王敏',
  conerTel: '0571-80000000',
  invottl: '示例市人民医院',
  stroomName: '耗材库',
  defFlag: 1,
  mcsFlag: 1,
};

function strict<Schema extends z.ZodType>(
  schema: Schema,
  work: (asked: z.output<Schema>, refuseLine: boolean) => Outcome,
): Operation {
  return (data, refuseLine) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return work(parsed.data, refuseLine);
    const [issue] = parsed.error.issues;
    return refuse(
      '1001',
      `必填项缺失或格式错误：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  };
}

function isOurs({ data }: Message): boolean {
  const code = data['medinsCode'] ?? data['orgCode'];
  return code === undefined || code === MEDINS_CODE;
}

function spokenFault(fault: SpokenFault): SimulatorAnswer | null {
  switch (fault) {
    case 'token-dies':
      return null;
    case 'refuse':
      return reply(refuse('3999', '采购计划审核不通过：采购权限受限'));
    case 'quota-used-up':
      return reply(refuse('42901', '今日接口调用次数已用完'));
    case 'busy':
      return reply(refuse('42902', '请求过于频繁，请稍后再试'));
    case 'clock':
      return refuseAtGateway('40103', '时间戳超出允许范围（前后 5 分钟）');
    case 'wrong-code':
      return reply(refuse('7777', ''));
  }
}
