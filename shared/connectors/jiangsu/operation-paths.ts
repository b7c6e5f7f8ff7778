/** H008, H014 and H016 are assumed (build/decisions/assumed-wire-contract.md, Jiangsu); the others are public. */
const PATHS = {
  H003: '/hospitalProcurecatalog/get',
  H005: '/order/add',
  H006: '/orderdetail/add',
  H007: '/order/submit',
  H008: '/order/detail/get',
  H009: '/distribution/get',
  H010: '/storage/add',
  H011: '/return/addReturn',
  H013: '/hospitalNationGoodsCode/get',
  H014: '/order/cancel',
  H016: '/companyps/get',
} as const;

export type JiangsuOperation = keyof typeof PATHS;

type Settings = Readonly<Record<string, string>>;

/** Each of these may be called once a second, on its own. */
const PACED: readonly string[] = ['H005', 'H006', 'H007', 'H010'];
const DEFAULT_INTERVAL_MS = 1_000;

/** The path of an operation under the base address, `path.<operation>` first; null for one that this dialect does not know. */
export function pathOf(operation: string, settings: Settings): string | null {
  const set = settings[`path.${operation}`]?.trim() ?? '';
  if (set !== '') return set.startsWith('/') ? set : `/${set}`;
  return isJiangsuOperation(operation) ? PATHS[operation] : null;
}

/** The least time between two calls of this operation, by start or end of the call; 0 without limit. */
export function minIntervalMsOf(operation: string, settings: Settings): number {
  if (!PACED.includes(operation)) return 0;
  const set = settings['minIntervalMs']?.trim() ?? '';
  return /^\d{1,6}$/u.test(set) ? Number(set) : DEFAULT_INTERVAL_MS;
}

function isJiangsuOperation(operation: string): operation is JiangsuOperation {
  return Object.hasOwn(PATHS, operation);
}
