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
