import type { Config } from "../config/config.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { locatePath } from "../diagnostics/path-location.js";
import type { Api } from "../ir/index.js";

interface UnaskedRequest {
  readonly api: Api;
  readonly config: Config;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/** The ids of the security schemes that no operation asks for, in the order of the description. */
export function findUnasked({ actions, securitySchemes }: Api): Set<string> {
  const asked = new Set(
    actions.flatMap(({ security }) => security.flatMap(Object.keys)),
  );
  const ids = securitySchemes.map(({ id }) => id);
  return new Set(ids.filter((id) => !asked.has(id)));
}

/**
 * Notes the security schemes that no operation asks for, and of which nothing is therefore sent. Where that is so with all
 * of them, the description has probably forgotten to ask: 165 of 2,112 real ones with schemes have.
 */
export function noteUnasked(request: UnaskedRequest): void {
  const { api, config, root, diagnostics } = request;
  // whoever has said what operations ask for knows the rest
  if (config.security) return;
  const unasked = [...findUnasked(api)];
  const [first] = unasked;
  if (first === undefined || api.actions.length === 0) return;
  diagnostics.report(
    unasked.length < api.securitySchemes.length
      ? "GC_SECURITY_UNASKED"
      : "GC_SECURITY_FORGOTTEN",
    locatePath(root, ["components", "securitySchemes", first]) ??
      locatePath(root, ["securityDefinitions", first]),
    { schemes: list(unasked), security: suggest(unasked) },
  );
}

/** Of so many schemes a diagnostic speaks. */
const MOST = 4;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** In a notation that YAML, JSON and TypeScript share. */
function suggest(names: readonly string[]): string {
  const each = names
    .slice(0, MOST)
    .map((name) => `{ ${JSON.stringify(name)}: [] }`);
  return `[${each.join(", ")}]`;
}
