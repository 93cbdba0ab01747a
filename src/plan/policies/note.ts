import type { Config } from "../../config/config.js";
import { closest } from "../../diagnostics/closest.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import { placeOf } from "../../diagnostics/places.js";
import type { Action } from "../../ir/index.js";
import type { OperationPlan } from "../plan.js";
import type { AppliedPolicies } from "./apply.js";
import { groupOf, operationNames } from "./layers.js";
import { SHARED_BY_ALL } from "./policies.js";

interface NoteRequest {
  readonly config: Config["policies"];
  readonly operations: readonly OperationPlan[];
  readonly applied: AppliedPolicies;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Says what was taken from extensions and from names of headers, and what is configured for nothing. */
export function notePolicies(request: NoteRequest): void {
  noteExtensions(request);
  noteKeys(request);
  for (const { action, name } of request.applied.unfit)
    request.diagnostics.report(
      "GC_IDEMPOTENCY_KEY_SHAPE",
      locate(request, action),
      { name, key: action.key },
    );
  noteUnknown(request);
}

/** Each extension once for what it speaks of, with the operations that it is for. */
function noteExtensions(request: NoteRequest): void {
  const counts = new Tally();
  for (const { action, what, from } of request.applied.taken)
    counts.add(`${what} from ${from}`, action);
  for (const [subject, { count, first }] of counts.all) {
    const at = locate(request, first);
    request.diagnostics.report("GC_POLICY", at, { count, subject });
  }
}

/** Headers that are parameters: others are named by whoever wants them. */
function noteKeys(request: NoteRequest): void {
  const counts = new Tally();
  for (const { action, policies } of request.operations) {
    const isParameter = action.parameters.some(({ isKey }) => isKey);
    const name = policies?.idempotencyKey;
    if (isParameter && name !== undefined) counts.add(name, action);
  }
  for (const [name, { count, first }] of counts.all) {
    const at = locate(request, first);
    request.diagnostics.report("GC_IDEMPOTENCY_KEY", at, { name, count });
  }
}

function noteUnknown({ config = {}, operations, diagnostics }: NoteRequest) {
  const known = new Set(
    operations.flatMap(({ id, action }) => [
      groupOf(id),
      ...operationNames(action, id),
    ]),
  ).add(SHARED_BY_ALL);
  for (const [name, said] of Object.entries(config)) {
    if (known.has(name)) continue;
    const suggestion = closest(name, known) ?? "";
    const at = placeOf(said);
    diagnostics.report("GC_POLICY_UNKNOWN", at, { name, suggestion });
  }
}

/** How many operations something is true of, and the first of them. */
class Tally {
  readonly all = new Map<string, { count: number; first: Action }>();

  add(name: string, action: Action): void {
    const known = this.all.get(name);
    const count = (known?.count ?? 0) + 1;
    this.all.set(name, { count, first: known?.first ?? action });
  }
}

const locate = ({ root }: NoteRequest, { path, method }: Action) =>
  locatePath(root, ["paths", path, method.toLowerCase()]);
