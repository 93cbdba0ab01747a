import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import { listParts, type PartsPlan } from "./parts.js";
import type { OperationPlan } from "./plan.js";

interface PartsRequest {
  readonly operations: readonly OperationPlan[];
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Says which parts of responses callers do not get as they are described. */
export function noteParts({
  operations,
  root,
  diagnostics,
}: PartsRequest): void {
  for (const { action, result } of operations) {
    const { key, path, method } = action;
    for (const { status, parts } of result.outcomes) {
      const at = locatePath(root, [
        "paths",
        path,
        method.toLowerCase(),
        "responses",
        status,
      ]);
      for (const gap of parts ? listGaps(parts) : [])
        diagnostics.report("GC_PART_UNTYPED", at, { key, ...gap });
    }
  }
}

interface Gap {
  readonly part: string;
  readonly problem: string;
}

/** In parts of parts, too. */
function listGaps(parts: PartsPlan): Gap[] {
  const whole = parts.by === "place" ? parts.gap : undefined;
  const own = listParts(parts).flatMap((part, at): Gap[] => {
    const { gap, forms } = part;
    const name = "name" in part ? String(part.name) : String(at + 1);
    return [
      ...(gap === undefined ? [] : [{ part: `part "${name}"`, problem: gap }]),
      ...forms.flatMap((form) => (form.parts ? listGaps(form.parts) : [])),
    ];
  });
  return whole === undefined
    ? own
    : [{ part: "the parts", problem: whole }, ...own];
}
