import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Encoding } from "../../ir/index.js";
import { choicesOf } from "../body.js";
import { isNothing } from "../codecs/parts.js";
import { isMultipartForm } from "../media-types.js";
import { listParts, type PartsPlan } from "./parts.js";
import type { BodyChoice, OperationPlan } from "../plan.js";

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

/** Says which forms have parts without names. */
export function noteNameless({
  operations,
  root,
  diagnostics,
}: PartsRequest): void {
  for (const { action, body } of operations) {
    if (!body || !choicesOf(body).some(isNameless)) continue;
    const { key, path, method } = action;
    const place = ["paths", path, method.toLowerCase(), "requestBody"];
    diagnostics.report("GC_PART_NAMELESS", locatePath(root, place), { key });
  }
}

/** Whether a form is a list of which some part has no name that the description says. */
function isNameless({ codec, content }: BodyChoice): boolean {
  const { mediaType, schema, prefixEncoding = [], itemEncoding } = content;
  if (codec !== "multipart" || !isMultipartForm(mediaType)) return false;
  const isList = schema?.type?.includes("array") ?? schema?.items !== undefined;
  if (!isList) return false;
  const { prefixItems = [], items = {} } = schema ?? {};
  const isOpen = !isNothing(items);
  const named = prefixEncoding.filter(hasName).length;
  return (
    named < Math.max(prefixItems.length, prefixEncoding.length) ||
    (isOpen && !hasName(itemEncoding ?? {}))
  );
}

const hasName = ({ headers = [] }: Encoding): boolean =>
  headers.some(({ name }) => /^content-disposition$/i.test(name));

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
