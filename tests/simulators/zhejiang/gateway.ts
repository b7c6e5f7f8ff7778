import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SimulatorAnswer, SimulatorRequest } from '../kit/simulator-server';
import { findObject } from './message-data';
import { refuseAtGateway, reply, done } from './reply';

const TOKEN_LIFE_MS = 1_800_000;
const CLOCK_TOLERANCE_MS = 300_000;

export type Credentials = {
  readonly account: string;
  readonly secret: string;
  readonly appCode: string;
  readonly authCode: string;
};

export type Gateway = {
  /** Null when the signature is right; else the refusal. */
  readonly refuseSignature: (request: SimulatorRequest) => SimulatorAnswer | null;
  readonly refuseToken: (request: SimulatorRequest) => SimulatorAnswer | null;
  readonly giveToken: (request: SimulatorRequest) => SimulatorAnswer;
  readonly endTokens: () => void;
};

/** The gateway before the platform: signature over the exact bytes, clock, token. Tokens die with it. */
export function createGateway(credentials: Credentials, now: () => number): Gateway {
  const expiryByToken = new Map<string, number>();
  let count = 0;

  return {
    refuseSignature({ headers, raw }) {
      if (headers['x-ca-key'] !== credentials.account)
        return refuseAtGateway('40102', 'x-ca-key 不存在或已停用');
      const signature = /^(\d{10}):([0-9a-f]{64})$/u.exec(String(headers['x-ca-signature']));
      if (signature === null) return refuseAtGateway('40102', '签名格式错误');
      const [, seconds = '', hex = ''] = signature;
      if (Math.abs(Number(seconds) * 1_000 - now()) > CLOCK_TOLERANCE_MS)
        return refuseAtGateway('40103', '时间戳超出允许范围（前后 5 分钟）');
      // OpenSSL's SM3: another implementation than the one we sign with.
      const right = createHmac('sm3', credentials.secret)
        .update(`${seconds}\n`)
        .update(raw)
        .digest();
      return timingSafeEqual(right, Buffer.from(hex, 'hex'))
        ? null
        : refuseAtGateway('40102', '签名验证失败');
    },
    refuseToken({ headers }) {
      const expiry = expiryByToken.get(String(headers['access-token']));
      return expiry !== undefined && now() < expiry
        ? null
        : refuseAtGateway('40101', 'Access-Token 无效或已过期');
    },
    giveToken({ text }) {
      const asked = findObject(text);
      if (asked?.['appCode'] !== credentials.appCode || asked['authCode'] !== credentials.authCode)
        return refuseAtGateway('40102', 'appCode 或 authCode 错误');
      count += 1;
      const accessToken = `TK${String(now())}${String(count).padStart(6, '0')}`;
      expiryByToken.set(accessToken, now() + TOKEN_LIFE_MS);
      return reply(done({ accessToken, expiresIn: TOKEN_LIFE_MS / 1_000 }));
    },
    endTokens: () => expiryByToken.clear(),
  };
}
