import { REFUSALS, timeText } from './platform-words';

const TOKEN_LIFE_MS = 1_800_000;
const PACE_MS = 1_000;
const PACED: readonly string[] = ['H005', 'H006', 'H007', 'H010'];

export type AccessGate = ReturnType<typeof createAccessGate>;

type GateOptions = {
  readonly now: () => number;
  readonly hasLimits: boolean;
  readonly dailyQuota: number;
};

/** Who may call, how often and how fast. Nothing of it outlives a restart: tokens die, the day's count begins again. */
export function createAccessGate({ now, hasLimits, dailyQuota }: GateOptions) {
  const tokens = new Map<string, number>();
  const lastCallAt = new Map<string, number>();
  let made = 0;
  let used = { day: '', count: 0 };

  function today(): string {
    return timeText(now()).slice(0, 10);
  }

  function usedToday(): number {
    return used.day === today() ? used.count : 0;
  }

  return {
    giveToken(): { readonly accessToken: string; readonly expiresIn: number } {
      made += 1;
      const accessToken = `JS-${now()}-${made}`;
      tokens.set(accessToken, now() + TOKEN_LIFE_MS);
      return { accessToken, expiresIn: TOKEN_LIFE_MS / 1_000 };
    },

    endTokens(): void {
      tokens.clear();
    },

    /** Null when the call may be worked on, and then it is counted. */
    refusalOf(operation: string, accessToken: string) {
      if ((tokens.get(accessToken) ?? 0) <= now()) return REFUSALS.token;
      if (!hasLimits) return null;
      if (usedToday() >= dailyQuota) return REFUSALS.quota;
      used = { day: today(), count: usedToday() + 1 };
      if (!PACED.includes(operation)) return null;
      const last = lastCallAt.get(operation);
      if (last !== undefined && now() - last < PACE_MS) return REFUSALS.tooFast;
      lastCallAt.set(operation, now());
      return null;
    },

    remaining(): number {
      return dailyQuota - usedToday();
    },
  };
}
