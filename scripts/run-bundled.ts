// Runs a script that uses the runtime or the servers of the tests: node scripts/run-bundled.ts <script> [arguments]
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { bundleScript } from "./bundle-script.ts";

const [file = "", ...given] = process.argv.slice(2);
const script = await bundleScript(file);
const { status } = spawnSync(process.execPath, [script, ...given], {
  stdio: "inherit",
});
await rm(script, { force: true });
process.exitCode = status ?? 1;
