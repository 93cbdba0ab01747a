// Makes 10,000 calls, 1,000 at once, on a server in trouble; fails if one is unaccounted for or done twice.
import { parseArgs } from "node:util";
import { findChaosFaults } from "./judge-chaos.ts";
import { runChaos } from "./run-chaos.ts";

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "10000" },
    "at-once": { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});
const size = {
  calls: Number(values.calls),
  atOnce: Number(values["at-once"]),
  seed: Number(values.seed),
};
const result = await runChaos(size);
const failures = [...result.failed].map(([kind, count]) => `${count} ${kind}`);
console.log(`${result.succeeded.length} of ${size.calls} calls succeeded`);
for (const failure of failures) console.log(`  ${failure}`);
console.log(
  `requests: ${Object.entries(result.fates)
    .map(([fate, count]) => `${count} ${fate}`)
    .join(", ")}`,
);
console.log(
  `${result.tokenRequests} token requests, ${result.mostSockets} sockets at most, ${result.seconds.toFixed(1)} s`,
);
const wrong = findChaosFaults(size, result);
for (const one of wrong.slice(0, 20)) console.log(`wrong: ${one}`);
console.log(`${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
