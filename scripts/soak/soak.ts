// Calls for minutes, on a server with faults; fails if memory grows or something is left: npm run soak -- --minutes 30
import { parseArgs } from "node:util";
import { findSoakFaults } from "./judge-soak.ts";
import { runSoak } from "./run-soak.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    "at-once": { type: "string", default: "20" },
    "pause-ms": { type: "string", default: "50" },
  },
});
const seconds = Number(values.minutes) * 60;
let printed = 0;
const plan = {
  seconds,
  warmUpSeconds: Math.min(seconds / 4, 120),
  atOnce: Number(values["at-once"]),
  pauseMs: Number(values["pause-ms"]),
  onSample(sample: { calls: number; heapBytes: number }, at: number) {
    if (at - printed < seconds / 12) return;
    printed = at;
    const heap = (sample.heapBytes / 2 ** 20).toFixed(3);
    console.log(`${at.toFixed(0)} s: ${sample.calls} calls, ${heap} MiB`);
  },
};
const result = await runSoak(plan);
console.log(
  `${result.calls} calls, heap ${result.heapMiB.toFixed(2)} MiB, growing by ${result.slope.toFixed(3)} ± ` +
    `${result.error.toFixed(3)} MiB in ten minutes, ${result.mostSockets} sockets at most, ` +
    `${result.listeners} listeners and ${result.timers} timers left`,
);
const wrong = findSoakFaults(plan, result);
for (const one of wrong) console.log(`wrong: ${one}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
