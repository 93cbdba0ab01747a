// Moves a gigabyte in every way that a connector can, and fails if a client grows by 64 MiB: npm run streams -- --mib 1024
import { parseArgs } from "node:util";
import { measureStreams } from "./measure.ts";

const MEBIBYTE = 2 ** 20;
const MOST_GROWTH = 64;

const { values } = parseArgs({
  options: { mib: { type: "string", default: "1024" } },
});
const bytes = Number(values.mib) * MEBIBYTE;
const mib = (count: number) => (count / MEBIBYTE).toFixed(1);

const measured = await measureStreams(bytes);
console.table(
  measured.map(({ mode, moved, seconds, before, most }) => ({
    mode,
    "moved MiB": mib(moved),
    "MiB/s": (moved / MEBIBYTE / seconds).toFixed(0),
    "RSS before MiB": mib(before),
    "growth MiB": mib(most - before),
  })),
);
const failed = measured.filter(
  ({ before, most }) => most - before > MOST_GROWTH * MEBIBYTE,
);
for (const { mode } of failed)
  console.error(`${mode}: grows by more than ${MOST_GROWTH} MiB`);
process.exitCode = failed.length > 0 ? 1 : 0;
