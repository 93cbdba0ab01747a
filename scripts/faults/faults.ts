// Runs every fault against the runtime, and prints what came of it; fails if something else should have. With --write,
// docs/faults.md has the table.
import { parseArgs } from "node:util";
import { CASES } from "./cases.ts";
import { findFaults } from "./fault-case.ts";
import { runFaults } from "./run-faults.ts";
import { writePage } from "./page.ts";
import { writeTable } from "./table.ts";

const { values } = parseArgs({
  options: { write: { type: "boolean", default: false } },
});
const results = await runFaults(CASES);
console.log(writeTable(CASES, results));
const wrong = CASES.flatMap((fault, index) => {
  const result = results[index];
  const found = result ? findFaults(fault, result) : ["it was not run"];
  return found.map((one) => `${fault.method ?? "GET"} ${fault.fault}: ${one}`);
});
for (const one of wrong) console.log(`wrong: ${one}`);
console.log(`${CASES.length} faults, ${wrong.length} wrong`);
if (values.write) await writePage(CASES, results);
process.exitCode = wrong.length > 0 ? 1 : 0;
