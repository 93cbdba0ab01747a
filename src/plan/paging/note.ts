import type { Config } from "../../config/config.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action, Api } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";
import { ALL, findHintProblem, findUntold, FROM_ALL } from "./plan-paging.js";

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
  const counts: Counts = new Map();
  const untold: Counts = new Map();
  for (const operation of operations) {
    const { action, paging } = operation;
    const params = operation.params;
    const wrong = findHintProblem({ ...operation, params }, api, config.paging);
    if (wrong) {
      const at = placeOf(root, action);
      diagnostics.report("GC_PAGING_HINT", at, { key: action.key, ...wrong });
    }
    if (paging) countOne(counts, paging.why, action);
    else {
      const param = findUntold({ ...operation, params }, api, config.paging);
      if (param !== undefined) countOne(untold, param, action);
    }
  }
  for (const [why, { count, action }] of counts)
    diagnostics.report("GC_PAGING", placeOf(root, action), { count, why });
  for (const [param, { count, action }] of untold)
    diagnostics.report("GC_PAGING_UNTOLD", placeOf(root, action), {
      count,
      param,
    });
  const known = new Set(
    operations.flatMap(({ id, action, paging }) => [
      id,
      action.key,
      action.operationId,
      ...(paging?.why.startsWith(FROM_ALL) ? [ALL] : []),
    ]),
  );
  for (const name of Object.keys(config.paging ?? {}))
    if (!known.has(name))
      diagnostics.report("GC_PAGING_UNKNOWN", undefined, { name });
}

/** How many operations there are of a kind, and the first of them. */
type Counts = Map<string, { readonly count: number; readonly action: Action }>;

function countOne(counts: Counts, kind: string, action: Action): void {
  const known = counts.get(kind);
  counts.set(kind, {
    count: (known?.count ?? 0) + 1,
    action: known?.action ?? action,
  });
}

const placeOf = (root: unknown, { path, method }: Action) =>
  locatePath(root, ["paths", path, method.toLowerCase()]);
