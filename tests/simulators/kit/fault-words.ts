import type { Fault } from './fault-control';

/** What the panel calls the faults, for trainers. */
export const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  'lose-answer-after-commit': '已办理，答复丢失',
  'drop-before': '未办理即断线',
  delay: '已办理，答复迟到',
  'late-commit': '超时以后才办理',
  repeat: '同一报文办理两次',
  'stale-answer': '已办理，答复却是上一报文的',
  'cut-answer': '答复只有一半',
  garbage: '答复是网页而非报文',
  huge: '答复 50 MB',
  'http-500-after-commit': '已办理，答复 HTTP 500',
  'http-500-before': '未办理，答复 HTTP 500',
  refuse: '整单拒绝',
  'refuse-line': '拒绝其中一行',
  'token-dies': '令牌失效',
  'quota-used-up': '当日次数用完',
  busy: '请求过于频繁',
  clock: '说时间不对',
  'wrong-code': '不认识的返回码',
  down: '一段时间连不上',
};
