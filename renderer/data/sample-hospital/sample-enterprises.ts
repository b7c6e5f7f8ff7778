import { localDate } from '@shared/domain/calendar/local-date';
import { creditCodeCheck } from '@shared/domain/enterprise/credit-code';
import type {
  Enterprise,
  EnterpriseId,
  EnterpriseKind,
  Licence,
} from '@shared/domain/enterprise/enterprise';

/** Invented. The key is how the other sample tables name an enterprise. */
const MANUFACTURERS = {
  yigu: ['北京颐骨医用材料有限公司', '110108'],
  kerun: ['天津科润骨材医疗器械有限公司', '120116'],
  herui: ['上海贺瑞医疗器械贸易有限公司', '310115'],
  qishi: ['山东齐石生物材料有限公司', '370102'],
  bona: ['江苏博纳外科材料有限公司', '320506'],
  youbu: ['杭州优补医疗科技有限公司', '330108'],
  chenxing: ['成都晨星生物医药有限公司', '510107'],
  haitai: ['广州海泰医疗用品有限公司', '440112'],
  ruiwang: ['西安瑞网医疗器械有限公司', '610131'],
  desen: ['上海德森进出口有限公司', '310115'],
  naoke: ['北京脑科再生材料有限公司', '110112'],
  guanmo: ['广东冠膜再生医学有限公司', '440106'],
  shengbu: ['苏州生补医疗科技有限公司', '320509'],
  zhongnao: ['武汉中脑生物科技有限公司', '420111'],
  oulian: ['上海欧联医疗器械有限公司', '310104'],
  chaodao: ['重庆超捷医疗器械有限公司', '500112'],
  liren: ['深圳利刃医疗科技有限公司', '440305'],
  kangyuan: ['江苏康源输注器械有限公司', '321181'],
  anfu: ['浙江安敷卫生材料有限公司', '330381'],
} as const satisfies Record<string, readonly [name: string, area: string]>;

const DISTRIBUTORS = {
  tianyao: ['新疆天药医疗器械有限公司', '650102'],
  xiyu: ['新疆西域康达医药物流有限公司', '650104'],
  beijiang: ['北疆医用耗材配送有限公司', '654002'],
  silu: ['新疆丝路健康供应链有限公司', '650106'],
  hetian: ['南疆和康医药有限公司', '653201'],
  bingtuan: ['新疆军垦医药有限公司', '659001'],
  huida: ['乌鲁木齐汇达医疗设备有限公司', '650103'],
  kunlun: ['新疆昆仑医药连锁配送有限公司', '650105'],
  jinhe: ['新疆金禾医疗科技有限公司', '650109'],
} as const satisfies Record<string, readonly [name: string, area: string]>;

export type ManufacturerKey = keyof typeof MANUFACTURERS;
export type DistributorKey = keyof typeof DISTRIBUTORS;

export type SampleEnterprises = {
  readonly manufacturers: Readonly<Record<ManufacturerKey, Enterprise>>;
  readonly distributors: Readonly<Record<DistributorKey, Enterprise>>;
};

export function makeEnterprises(newId: () => string): SampleEnterprises {
  return {
    manufacturers: makeAll(MANUFACTURERS, { kind: 'manufacturer', newId }),
    distributors: makeAll(DISTRIBUTORS, { kind: 'distributor', newId }),
  };
}

type Making = { readonly kind: EnterpriseKind; readonly newId: () => string };

function makeAll<K extends string>(
  table: Readonly<Record<K, readonly [name: string, area: string]>>,
  { kind, newId }: Making,
): Readonly<Record<K, Enterprise>> {
  const keys = Object.keys(table) as K[];
  const rows = keys.map((key, index): readonly [K, Enterprise] => {
    const [name, area] = table[key];
    const serial = String(index + 1).padStart(3, '0');
    return [
      key,
      {
        id: newId() as EnterpriseId,
        revision: 1,
        name,
        kinds: [kind],
        creditCode: creditCodeOf(area, kind === 'manufacturer' ? `1${serial}` : `2${serial}`),
        address: `${name.slice(0, 2)}示例路 ${index + 1} 号`,
        contact: `业务经理 0991-5550${serial}`,
        licence: licenceOf(kind, area, serial),
        bankAccount: kind === 'distributor' ? `示例银行 6500 0000 0000 ${serial}0` : null,
      },
    ];
  });
  // One entry was made for each key of the table.
  return Object.fromEntries(rows) as Readonly<Record<K, Enterprise>>;
}

/** Five years from a day in 2023, so that it holds through the half year. */
function licenceOf(kind: EnterpriseKind, area: string, serial: string): Licence {
  const isMaker = kind === 'manufacturer';
  return {
    kind: isMaker ? 'production' : 'trading',
    number: `${isMaker ? '示药监械生产许2023' : '示药监械经营许2023'}${area.slice(0, 2)}${serial}号`,
    expiresOn: localDate(2028, 1 + (Number(serial) % 12), 15),
  };
}

function creditCodeOf(area: string, serial: string): string {
  const body = `91${area}MA7${serial}X0`.padEnd(17, '0');
  return `${body}${creditCodeCheck(body)}`;
}
