import { createHash } from "node:crypto";

/** One scenario in this many is sampled. */
const SHARE = 8;

/** Whether a scenario is in the fixed sample, which its name decides. */
export function isSampled(scenario: string): boolean {
  const [first = 0] = createHash("sha256").update(scenario).digest();
  return first % SHARE === 0;
}
