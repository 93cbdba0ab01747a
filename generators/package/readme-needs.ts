import { markdownCode } from "../../src/escape/markdown.js";
import type { CredentialPlan, Plan } from "../../src/plan/plan.js";
import { kindOf } from "../auth/kind.js";
import { askedOf } from "../auth/uses.js";
import { joinNames } from "./prose.js";

/** Schemes that are needed together, in the order of the description. */
type Together = readonly string[];

/** Combinations that a README lists; an API with more has them in `connector.json`. */
const MOST_LISTED = 3;

/** The credentials of a sample: of what most actions can be called with, what the description has first. */
export function chooseExample(plan: Plan): readonly CredentialPlan[] {
  const isFree = isNeverNeeded(plan);
  const [best] = [...countAlternatives(plan)]
    .flatMap(([key, count]) => {
      const made = makeAll(parse(key), plan);
      return made ? [{ ...made, count }] : [];
    })
    .sort(
      (a, b) =>
        Number(a.isDiscouraged) - Number(b.isDiscouraged) ||
        b.count - a.count ||
        (isFree ? a.credentials.length - b.credentials.length : 0),
    );
  return best?.credentials ?? [];
}

/** How credentials are combined, behind the list of those that there are. */
export function describeNeeds(plan: Plan): string {
  const schemes = new Set(askedOf(plan).map(({ scheme }) => scheme.id));
  if (schemes.size < 2) return "";
  if (isNeverNeeded(plan)) return NEVER_NEEDED;
  const each = plan.groups
    .flatMap(({ operations }) => operations)
    .map(({ action }) => alternativesOf(action.security, plan))
    .filter((alternatives) => alternatives.length > 0);
  const all = [...new Set(each.flat())].map(parse);
  const isSame = new Set(each.map((one) => [...one].sort().join())).size === 1;
  const groups = all.filter((together) => together.length > 1);
  if (isSame && groups.length === 0) return " Any one of them will do.";
  if (isSame && all.length === 1)
    return ` ${nameAll(all[0] ?? [], plan)} are needed together: pass them as a list.`;
  const listed = groups
    .slice(0, MOST_LISTED)
    .map((together) => nameAll(together, plan));
  return groups.length > 0
    ? ` Several can be passed as a list, of which each action takes what it asks for; some ask for ${listed.join(", or ")} together.`
    : " Several can be passed as a list, of which each action takes what it asks for.";
}

const NEVER_NEEDED =
  " The API's description does not say which action needs which: pass those that you have, several as a list.";

/** Whether every action may be called with nothing. */
const isNeverNeeded = ({ groups }: Plan): boolean =>
  groups
    .flatMap(({ operations }) => operations)
    .every(({ action }) =>
      action.security.some((one) => Object.keys(one).length === 0),
    );

/** By the first factory of each scheme. */
function nameAll(together: Together, { credentials }: Plan): string {
  const names = together.map((id) =>
    markdownCode(
      credentials.find(({ scheme }) => scheme.id === id)?.factory ?? id,
    ),
  );
  return joinNames(names);
}

function countAlternatives(plan: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { operations } of plan.groups)
    for (const { action } of operations)
      for (const key of alternativesOf(action.security, plan))
        counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const print = (together: Together): string => JSON.stringify(together);
const parse = (key: string): Together => JSON.parse(key) as Together;

/** What an action asks for, once each, without that it may be called with nothing. */
function alternativesOf(
  security: readonly Readonly<Record<string, readonly string[]>>[],
  { credentials }: Plan,
): string[] {
  const order = [...new Set(credentials.map(({ scheme }) => scheme.id))];
  const keys = security.map((alternative) =>
    print(order.filter((id) => Object.hasOwn(alternative, id))),
  );
  return [...new Set(keys)].filter((key) => key !== "[]");
}

interface Made {
  readonly credentials: readonly CredentialPlan[];
  /** Whether some scheme has nothing better than what nobody is advised to use. */
  readonly isDiscouraged: boolean;
}

/** A credential for each scheme; `undefined` where one takes code of the caller's own. */
function makeAll(together: Together, { credentials }: Plan): Made | undefined {
  const found = together.map((id) =>
    credentials.filter((one) => one.scheme.id === id && !isOwnCode(one)),
  );
  const chosen = found.flatMap(
    (own) => own.find((one) => !isDiscouraged(one)) ?? own[0] ?? [],
  );
  if (chosen.length < together.length) return undefined;
  return {
    credentials: chosen,
    isDiscouraged: found.some(([first]) => first && isDiscouraged(first)),
  };
}

const isOwnCode = ({ scheme, oauth }: CredentialPlan): boolean =>
  !oauth && ["custom", "clientCertificate"].includes(kindOf(scheme));

/** What nobody is advised to use. */
export const isDiscouraged = ({ scheme, oauth }: CredentialPlan): boolean =>
  scheme.deprecated !== undefined ||
  oauth?.flow === "implicit" ||
  (oauth?.flow === "password" && scheme.type === "oauth2");
