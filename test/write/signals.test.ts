import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "./folder.js";

/** Runs a script that has `holdSignals`, in a process of its own: a signal would end this one. */
function run(script: string) {
  const module = JSON.stringify(path.resolve("src/write/signals.ts"));
  const folder = makeFolder({
    "run.mts": `import { holdSignals } from ${module};\n${script}`,
  });
  const jiti = path.resolve("node_modules/jiti/lib/jiti-cli.mjs");
  const file = path.join(folder, "run.mts");
  const { stdout, signal, status } = spawnSync(process.execPath, [jiti, file], {
    encoding: "utf8",
    timeout: 30_000,
  });
  return { stdout, signal, status };
}

describe("holdSignals", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"])(
    "lets %s through only when the work is done",
    (signal) => {
      const found = run(`
        await holdSignals(() => {
          process.kill(process.pid, "${signal}");
          const end = Date.now() + 50;
          while (Date.now() < end);
          process.stdout.write("done");
        });
        setTimeout(() => process.stdout.write(" too late"), 5_000);
      `);
      expect(found).toEqual({ stdout: "done", signal, status: null });
    },
  );

  test("passes on the result, and what was thrown", () => {
    const found = run(`
      const result = await holdSignals(() => 1);
      const thrown = await holdSignals(() => { throw new Error("x"); }).catch((e) => e.message);
      process.stdout.write(result + thrown + process.listenerCount("SIGINT"));
    `);
    expect(found).toEqual({ stdout: "1x0", signal: null, status: 0 });
  });
});
