import type { Config } from "../../config/config.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { locatePath } from "../../diagnostics/path-location.js";
import type { Action, Api } from "../../ir/index.js";
import { isShared } from "../common-params.js";

interface NoteRequest {
  /** Its parameters that the connection fills are marked. */
  readonly api: Api;
  readonly config: Config["internal"];
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** Says which headers nearly all calls must have, as the connection could fill them; not of what is configured already. */
export function noteInternalFit(request: NoteRequest): void {
  const { api, config = {}, root, diagnostics } = request;
  const settled = new Set(Object.keys(config).map(nameOf));
  const all = api.actions.length;
  for (const [key, { name, count, first }] of countHeaders(api.actions)) {
    if (settled.has(key) || !isShared(count, all)) continue;
    const { path, method } = first;
    const at = locatePath(root, ["paths", path, method.toLowerCase()]);
    diagnostics.report("GC_INTERNAL_FIT", at, { name, count, all });
  }
}

/** The parameter that a selector is about: `X-Tenant`, or `GET /pets X-Tenant`. */
const nameOf = (selector: string): string =>
  selector.slice(selector.lastIndexOf(" ") + 1).toLowerCase();

interface Found {
  readonly name: string;
  readonly count: number;
  /** The first operation that has it. */
  readonly first: Action;
}

/** Headers that callers must give, by their names, which have no case (RFC 9110 §5.1). */
function countHeaders(actions: readonly Action[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const action of actions)
    for (const {
      name,
      in: place,
      required,
      internal,
      isKey,
    } of action.parameters) {
      if (place !== "header" || !required || internal || isKey) continue;
      const key = name.toLowerCase();
      const known = found.get(key) ?? { name, count: 0, first: action };
      found.set(key, { ...known, count: known.count + 1 });
    }
  return found;
}
