import { z } from 'zod';

const Page = z.int().min(1);

const Question = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('plan'), purcCode: z.string().min(1), page: Page }),
  z.strictObject({ by: z.literal('line'), index: z.int().min(0), page: Page }),
  /** The platform ignores our keys: every row it has. */
  z.strictObject({ by: z.literal('all'), page: Page }),
]);

/** What is asked for, and which page of it. Kept as the cursor between two pages. */
export type Question = z.output<typeof Question>;

/** Reads a cursor of ours; null for none. Throws on any other text: only we write them. */
export function parseQuestion(cursor: string | null): Question | null {
  return cursor === null ? null : Question.parse(JSON.parse(cursor));
}
