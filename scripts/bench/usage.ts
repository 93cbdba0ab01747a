// Loaded into every Node process that the bench measures: notes what the process used when it ends.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env["BENCH_USAGE_FILE"];
if (file !== undefined && isMainThread)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpuMicroseconds: userCPUTime + systemCPUTime, maxRSS };
    appendFileSync(file, `${JSON.stringify(used)}\n`);
  });
