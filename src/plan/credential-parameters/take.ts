import type { Config } from "../../config/config.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { Action, Api, Parameter } from "../../ir/index.js";
import type { Section } from "../decisions.js";
import { isAuthorization, makeSchemes, settledNames } from "./made-schemes.js";
import {
  askBeside,
  askFor,
  askTogether,
  findProofs,
  type Proof,
} from "./proofs.js";
import { count, report, type Found } from "./report.js";

interface CredentialParameterRequest {
  readonly api: Api;
  readonly config: Config;
  /** The lock's operations, by key: those that were released. */
  readonly released: Section;
  readonly locked: Section;
  /** The description as it was read, to point at. */
  readonly root: unknown;
  readonly diagnostics: Diagnostics;
}

/**
 * Takes the parameters that are credentials out of the operations: those that repeat a security scheme, so that nobody
 * is asked twice; and, where a description has no scheme at all, headers that can be nothing else, which become one.
 *
 * An operation that was released with such a parameter keeps it, as one that may be left out, and its credential is
 * optional.
 */
export function takeCredentialParameters(request: CredentialParameterRequest): {
  readonly api: Api;
  readonly decisions: Section;
} {
  const { api, locked } = request;
  const settled = settledNames(request.config);
  const made = makeSchemes(api, settled);
  const schemes = [...api.securitySchemes, ...made.values()];
  const decisions = new Map(Object.entries(locked));
  const found = new Map<string, Found>();
  const actions = api.actions.map((action) => {
    const proofs = findProofs(action, { api, schemes, made, settled });
    const kept = new Set<Parameter>();
    for (const { parameter, ids, repeats } of proofs) {
      const key = `${action.key} ${parameter.in} ${parameter.name}`;
      const choice = decisions.get(key) ?? choose(action, request.released);
      // which was never a parameter, and changes nothing
      const isNothing = repeats && isAuthorization(parameter);
      if (!isNothing) decisions.set(key, choice);
      if (!isNothing && choice === "param") kept.add(parameter);
      else count(found, { action, parameter, ids });
    }
    return proofs.length > 0 || action.parameters.some(isAuthorization)
      ? withoutProofs(action, proofs, kept)
      : action;
  });
  report(found, made, request);
  return {
    api: { ...api, securitySchemes: schemes, actions },
    decisions: Object.fromEntries(decisions),
  };
}

const choose = ({ key }: Action, released: Section) =>
  Object.hasOwn(released, key) ? "param" : "credential";

function withoutProofs(
  action: Action,
  proofs: readonly Proof[],
  kept: ReadonlySet<Parameter>,
): Action {
  const taken = new Set(proofs.map(({ parameter }) => parameter));
  const parameters = action.parameters.flatMap((parameter) => {
    if (isAuthorization(parameter)) return [];
    if (!taken.has(parameter)) return [parameter];
    return kept.has(parameter) ? [{ ...parameter, required: false }] : [];
  });
  const added = proofs.filter(({ repeats }) => !repeats);
  const repeated = proofs.filter(
    ({ parameter, repeats }) => repeats && !kept.has(parameter),
  );
  const own = askTogether(action.security, repeated);
  const security = added.length > 0 ? askBeside(own, askFor(added, kept)) : own;
  return { ...action, parameters, security };
}
