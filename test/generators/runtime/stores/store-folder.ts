import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The path of a folder that is not there yet, in one that goes with the test. */
export function newStoreFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, "tokens");
}
