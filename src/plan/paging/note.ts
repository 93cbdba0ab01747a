import type { Config } from "../../config/config.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action, Api } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";
import { findHintProblem } from "./plan-paging.js";

interface NoteRequest {
  readonly api: Api;
  readonly config: Config;
  readonly operations: readonly OperationPlan[];
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Says which operations give their lists page by page and how that is known, and what was said of pages in vain. */
export function notePaging(request: NoteRequest): void {
  const { api, config, operations, root, diagnostics } = request;
  const counts = new Map<string, { count: number; action: Action }>();
  for (const operation of operations) {
    const { action, paging } = operation;
    const params = operation.params;
    const wrong = findHintProblem({ ...operation, params }, api, config.paging);
    if (wrong) {
      const at = placeOf(root, action);
      diagnostics.report("GC_PAGING_HINT", at, { key: action.key, ...wrong });
    }
    if (!paging) continue;
    const known = counts.get(paging.why);
    counts.set(paging.why, {
      count: (known?.count ?? 0) + 1,
      action: known?.action ?? action,
    });
  }
  for (const [why, { count, action }] of counts)
    diagnostics.report("GC_PAGING", placeOf(root, action), { count, why });
  const known = new Set(
    operations.flatMap(({ id, action }) => [
      id,
      action.key,
      action.operationId,
    ]),
  );
  for (const name of Object.keys(config.paging ?? {}))
    if (!known.has(name))
      diagnostics.report("GC_PAGING_UNKNOWN", undefined, { name });
}

const placeOf = (root: unknown, { path, method }: Action) =>
  locatePath(root, ["paths", path, method.toLowerCase()]);
