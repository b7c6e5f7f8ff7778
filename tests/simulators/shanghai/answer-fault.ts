import type { SpokenFault } from '../kit/simulator-server';
import type { PlatformAnswer } from './message';

/** This platform has no token: what kills one has no effect, and the message is worked on. */
export function answerFault(fault: SpokenFault): PlatformAnswer | null {
  switch (fault) {
    case 'token-dies':
      return null;
    case 'refuse':
      return refused('51090', '模拟拒绝：单据未通过审核');
    case 'quota-used-up':
      return refused('90003', '今日访问次数已用完');
    case 'busy':
      return refused('90001', '系统繁忙，请稍后再试');
    case 'clock':
      return refused('10007', '客户端系统时间与平台相差过大');
    case 'wrong-code':
      return refused('ZZ987', '');
  }
}

function refused(code: string, words: string): PlatformAnswer {
  return { code, words, main: {}, rows: [] };
}
