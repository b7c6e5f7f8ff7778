import { addDays, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import {
  basisPoints,
  fen,
  unitPrice,
  type BasisPoints,
  type Fen,
  type UnitPrice,
} from '@shared/domain/money/money';

/** A row that looks like an order line, for looking at lists. */
export type GalleryRow = {
  readonly id: string;
  readonly number: string;
  readonly product: string;
  readonly specification: string;
  readonly manufacturer: string;
  readonly distributor: string;
  readonly code: string;
  readonly quantity: number;
  readonly unit: string;
  readonly price: UnitPrice;
  readonly amount: Fen;
  readonly completion: BasisPoints;
  readonly promisedOn: LocalDate | null;
  readonly state: '待报送' | '已报送' | '部分验收' | '已验收';
};

const PRODUCTS = ['骨水泥', '含抗生素骨水泥', '骨水泥套装（真空搅拌）', '椎体成形用骨水泥'];
const MAKERS = [
  '贺利氏医疗有限责任公司',
  '史赛克爱尔兰有限公司',
  '山东明德生物医学工程有限公司',
  '宁波华科润生物科技有限公司',
];
const DISTRIBUTORS = ['新疆九州通医药有限公司', '国药集团新疆医疗器械有限公司'];
const STATES = ['待报送', '已报送', '部分验收', '已验收'] as const;

export function galleryRow(index: number): GalleryRow {
  const pick = <T>(list: readonly T[], step: number): T =>
    list[Math.floor(index / step) % list.length] as T;
  const quantity = 5 + ((index * 37) % 180);
  const price = unitPrice(2_960_000 + ((index * 7919) % 9_000_00));
  return {
    id: `row-${index}`,
    number: `CG-7KQ2ZD-2024-${String(index + 1).padStart(5, '0')}`,
    product: pick(PRODUCTS, 1),
    specification: `${20 * (1 + (index % 3))} g/支，${index % 2 === 0 ? '高黏度' : '中黏度'}，${1 + (index % 4)} 支/盒`,
    manufacturer: pick(MAKERS, 2),
    distributor: pick(DISTRIBUTORS, 3),
    code: `C0204${String(17000000000000 + index * 3).padStart(15, '0')}`,
    quantity,
    unit: index % 5 === 0 ? '套' : '支',
    price,
    amount: fen(Math.round((quantity * price) / 100)),
    completion: basisPoints((index * 617) % 10_400),
    promisedOn: index % 11 === 0 ? null : addDays(localDate(2024, 3, 25), index % 180),
    state: pick(STATES, 1),
  };
}

export const GALLERY_ROWS: readonly GalleryRow[] = Array.from({ length: 500 }, (_, index) =>
  galleryRow(index),
);
