import type {
  Action,
  Api,
  Parameter,
  SecurityRequirement,
  SecurityScheme,
} from "../../ir/index.js";
import { isAuthorization, isTextHeader } from "./made-schemes.js";

/** A parameter, and the schemes whose proof it is; one that repeats what the operation asks for adds nothing to that. */
export interface Proof {
  readonly parameter: Parameter;
  readonly ids: readonly string[];
  readonly repeats: boolean;
}

export interface Known {
  readonly api: Api;
  readonly schemes: readonly SecurityScheme[];
  readonly made: ReadonlyMap<string, SecurityScheme>;
  readonly settled: ReadonlySet<string>;
}

export function findProofs(
  action: Action,
  { api, schemes, made, settled }: Known,
): Proof[] {
  const asked = new Set(action.security.flatMap(Object.keys));
  const isOpen = asked.size === 0 && api.security.length === 0;
  return action.parameters.flatMap((parameter): Proof[] => {
    if (settled.has(parameter.name)) return [];
    const travels = schemes.filter((scheme) => isProofOf(parameter, scheme));
    const ids = travels.map(({ id }) => id);
    const repeated = ids.filter((id) => asked.has(id));
    if (repeated.length > 0)
      return [{ parameter, ids: repeated, repeats: true }];
    // a header of that name says that it is asked for, unless the operation says that nothing is
    const isHeader = isTextHeader(parameter) && !isAuthorization(parameter);
    const isMade = isTextHeader(parameter) && made.size > 0;
    const isMeant =
      isMade ||
      (isHeader && (isOpen || asked.size > 0)) ||
      (isOpen && isAuthorization(parameter));
    return isMeant && ids.length > 0
      ? [{ parameter, ids, repeats: false }]
      : [];
  });
}

function isProofOf(parameter: Parameter, scheme: SecurityScheme): boolean {
  if (scheme.type === "mutualTLS") return false;
  if (scheme.type !== "apiKey") return isAuthorization(parameter);
  const [name, own] = [parameter.name, scheme.name];
  const same =
    scheme.in === "header"
      ? name.toLowerCase() === own.toLowerCase()
      : name === own;
  return parameter.in === scheme.in && same;
}

/** All that is needed together; with what may be left out, and, if nothing is needed, without anything. */
export function askFor(
  proofs: readonly Proof[],
  kept: ReadonlySet<Parameter>,
): SecurityRequirement[] {
  const needed = proofs.filter(
    ({ parameter }) => parameter.required && !kept.has(parameter),
  );
  const whole = combine(proofs);
  return needed.length === proofs.length
    ? whole
    : [...whole, ...combine(needed)];
}

/**
 * Parameters that are needed together, though their schemes are alternatives: who has all of these credentials sends all
 * (Trello's key and token).
 */
export function askTogether(
  security: readonly SecurityRequirement[],
  proofs: readonly Proof[],
): readonly SecurityRequirement[] {
  const needed = proofs.filter(
    ({ parameter }) => parameter.required && !isAuthorization(parameter),
  );
  const ids = needed.flatMap((proof) => proof.ids.slice(0, 1));
  const isOne = security.some((alternative) =>
    ids.every((id) => Object.hasOwn(alternative, id)),
  );
  if (isOne || ids.length === 0) return security;
  return [Object.fromEntries(ids.map((id) => [id, []])), ...security];
}

/** Each of the alternatives with each of what is asked for beside it. */
export const askBeside = (
  security: readonly SecurityRequirement[],
  added: readonly SecurityRequirement[],
): readonly SecurityRequirement[] =>
  security.length === 0
    ? added
    : security.flatMap((one) => added.map((other) => ({ ...one, ...other })));

/** One alternative for each scheme, as several can be proven by one header; made ones have one each. */
function combine(proofs: readonly Proof[]): SecurityRequirement[] {
  return proofs.reduce<SecurityRequirement[]>(
    (alternatives, { ids }) =>
      alternatives.flatMap((alternative) =>
        ids.map((id) => ({
          ...alternative,
          ...Object.fromEntries([[id, []]]),
        })),
      ),
    [{}],
  );
}
