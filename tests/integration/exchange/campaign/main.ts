import { parseArgs } from 'node:util';
import type { CampaignDialect } from './campaign-plan';
import { runCampaign } from './run-campaign';

// One campaign from the command line; the app's program is bundled beside this one.
const { values } = parseArgs({
  options: {
    dialect: { type: 'string', default: 'zhejiang' },
    lines: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string' },
    /** The platform takes what comes twice. */
    doubles: { type: 'boolean', default: false },
    /** A share in place of the usual one, such as `stale-answer:0.05`. */
    fault: { type: 'string', multiple: true, default: [] },
    app: { type: 'string' },
  },
});
const lines = Number(values.lines);
const report = await runCampaign({
  dialect: values.dialect as CampaignDialect,
  lines,
  seed: Number(values.seed),
  kills: Number(values.kills ?? Math.ceil(lines / 100)),
  takesDoubles: values.doubles,
  rates: ratesOf(values.fault),
  program: values.app ?? '',
  tell: (line) => {
    console.log(line);
  },
});
console.log(JSON.stringify(report, null, 1));
const { doubled, missing, unlike, foreign, wordless, open, wrongState, sent, refused } = report;
const wrong = [doubled, missing, unlike, foreign, wordless, open, wrongState].flat().length;
const isWhole = sent + refused === lines;
console.log(wrong === 0 && isWhole ? 'Each line exactly once.' : `WRONG: ${wrong}`);
process.exitCode = wrong === 0 && isWhole ? 0 : 1;

function ratesOf(texts: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [fault = '', share = ''] = text.split(':');
      return [fault, Number(share)];
    }),
  );
}
