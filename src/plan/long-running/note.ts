import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action, Api } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";
import { findHintProblem } from "./plan-long-running.js";

interface NoteRequest {
  readonly api: Api;
  /** Names in the configuration that are those of no operation. */
  readonly unknown: readonly string[];
  readonly operations: readonly OperationPlan[];
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Says which operations go on behind their first answer and how that is known, and what was said of it in vain. */
export function noteLongRunning(request: NoteRequest): void {
  const { api, unknown, operations, root, diagnostics } = request;
  const counts = new Map<string, { count: number; action: Action }>();
  for (const { action, longRunning } of operations) {
    const wrong = findHintProblem(action, api);
    if (wrong)
      diagnostics.report("GC_LONG_RUNNING_HINT", placeOf(root, action), {
        key: action.key,
        ...wrong,
      });
    if (!longRunning) continue;
    const known = counts.get(longRunning.why);
    counts.set(longRunning.why, {
      count: (known?.count ?? 0) + 1,
      action: known?.action ?? action,
    });
  }
  for (const [why, { count, action }] of counts)
    diagnostics.report("GC_LONG_RUNNING", placeOf(root, action), {
      count,
      why,
    });
  for (const name of unknown)
    diagnostics.report("GC_LONG_RUNNING_UNKNOWN", undefined, { name });
}

const placeOf = (root: unknown, { path, method }: Action) =>
  locatePath(root, ["paths", path, method.toLowerCase()]);
