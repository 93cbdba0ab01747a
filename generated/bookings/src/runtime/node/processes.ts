import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";

/**
 * A name, of hex digits, for where the ids of processes and the time since the
 * start are comparable: one run of one system, and there one container. Only
 * Linux tells; elsewhere a dead process is known by its silence alone.
 */
export function processSpace(): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8");
    const space = readlinkSync("/proc/self/ns/pid");
    const hash = createHash("sha256").update(`${boot}${space}`).digest("hex");
    return hash.slice(0, 16);
  } catch {
    return undefined;
  }
}

/**
 * Whether a process of this space has ended. One that was given a dead one's id
 * passes for it.
 */
export function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

/**
 * Milliseconds since a moment that all processes of one space share, there the
 * system's start: no clock that is set changes it.
 */
export function steadyTime(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
