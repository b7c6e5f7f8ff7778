import type { ManufacturerKey } from './sample-enterprises';

export type SampleGroup = 'cement' | 'hernia' | 'dura' | 'scalpel' | 'infusion' | 'dressing';

/** How a line stands against the calendar on the sample's business day. */
export type Course = 'ahead' | 'behind' | 'strongly-behind' | 'not-started' | 'steady';

/** One selected product with the year's agreed quantity, as the invented result tables give it. */
export type SampleLine = {
  readonly group: SampleGroup;
  readonly maker: ManufacturerKey;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  /** National code; see `codedOn` for the line that got its code late. */
  readonly code: string;
  readonly unit: readonly [baseUnit: string, packUnit: string | null, basePerPack: number];
  /** Selected price in hao per base unit. */
  readonly price: number;
  readonly agreed: number;
  readonly course: Course;
};
