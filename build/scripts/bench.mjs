// Measures, and prints `name value unit (ratio to its yardstick in the same run)`. Never asserts.
//   npm run bench [-- --only NAME] [-- --json FILE]
import { writeFileSync } from 'node:fs';
import { installPackages, installSystemTools } from './install.mjs';

const flags = process.argv.slice(2);
const valueOf = (flag) => {
  const index = flags.findIndex((given) => given === flag || given.startsWith(`${flag}=`));
  if (index < 0) return undefined;
  return flags[index].includes('=') ? flags[index].slice(flag.length + 1) : flags[index + 1];
};

if (!installPackages()) process.exit(1);
installSystemTools();
const { measures } = await import('./bench-measures.mjs');
const only = valueOf('--only');
const chosen = measures.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0) {
  console.error(
    `No measure is called ${only}. There are: ${measures.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const results = [];
for (const { name, run } of chosen) {
  const result = { name, ...(await run()) };
  results.push(result);
  const { value, unit, ratio, yardstick, rows } = result;
  console.log(`${name} ${value} ${unit} (${ratio} × ${yardstick}; ${rows} rows)`);
}
const json = valueOf('--json');
if (json !== undefined) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
