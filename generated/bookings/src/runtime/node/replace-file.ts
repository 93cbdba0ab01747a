import { rename } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./disk-error.js";

/**
 * Puts a file in the place of another at once: whoever reads sees the one or the
 * other. Windows refuses while somebody reads; then it waits, at most 1 s.
 */
export async function replaceFile(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isInUse(codeOf(error)) || tries === 50) throw error;
      await sleep(20);
    }
  }
}

function isInUse(code: string): boolean {
  return (
    process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(code)
  );
}
