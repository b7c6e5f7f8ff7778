import { createSeededRandom } from '@tests/fixtures/workbooks/seeded-random';
import type { SimulatedItem } from './simulator';

const NAMES = [
  '冠状动脉药物洗脱支架系统',
  '人工髋关节假体系统',
  '金属锁定接骨板系统',
  '一次性使用吻合器',
  '疝修补网片',
  '骨水泥',
  '一次性使用静脉留置针',
  '人工晶状体',
] as const;

const DISTRIBUTORS = [
  { code: 'PS000000001', name: '甲配送有限公司' },
  { code: 'PS000000002', name: '乙医药有限公司' },
  { code: 'PS000000003', name: '丙医疗器械有限公司' },
] as const;

export type SampleOptions = {
  readonly seed: number;
  readonly count: number;
  /** How the dialect numbers its items, from 1. */
  readonly idOf: (position: number) => string;
  readonly keysOf: (position: number) => Readonly<Record<string, string>>;
};

/** A catalogue that is the same for the same seed. Every item may be had from every distributor. */
export function createSampleItems({ seed, count, idOf, keysOf }: SampleOptions): SimulatedItem[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const position = index + 1;
    return {
      platformItemId: idOf(position),
      nationalCode: `C0102030040500${String(position).padStart(13, '0')}`,
      name: random.pick(NAMES),
      specification: `${String(2 + random.below(4))}.${String(random.below(10))}×${String(10 + random.below(30))}mm`,
      model: `XH-${String(position).padStart(4, '0')}`,
      registrationNumber: `国械注准2020313${String(position).padStart(4, '0')}`,
      unit: '个',
      manufacturerCode: `SC${String(1 + random.below(20)).padStart(6, '0')}`,
      manufacturerName: `第${String(1 + random.below(20))}医疗科技有限公司`,
      price: `${String(10 + random.below(2_000))}.${String(random.below(100)).padStart(2, '0')}`,
      distributors: DISTRIBUTORS,
      keys: keysOf(position),
    };
  });
}
