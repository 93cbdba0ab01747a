import { markdownCode, markdownText } from "../../src/escape/markdown.js";
import type { OAuthPlan, Plan } from "../../src/plan/plan.js";
import { askedOf } from "../auth/uses.js";
import { joinNames, printTable } from "./prose.js";

/** Scopes that fit into a README; who has more reads them in `auth.ts`. */
const MOST_SCOPES = 25;

/**
 * The scopes of each scheme that is asked for and has a few, once where several have the same: a table where there is
 * something to say.
 */
export function printScopes(
  plan: Plan,
): readonly { readonly intro: string; readonly table: string }[] {
  const known = new Map(
    askedOf(plan).flatMap(({ scheme, oauth }) =>
      oauth && oauth.scopes.length > 0 && oauth.scopes.length <= MOST_SCOPES
        ? [[scheme.id, oauth.scopes] as const]
        : [],
    ),
  );
  const schemes = new Map<string, string[]>();
  const lists = new Map<string, OAuthPlan["scopes"]>();
  for (const [id, scopes] of known) {
    const key = JSON.stringify(scopes);
    lists.set(key, scopes);
    schemes.set(key, [...(schemes.get(key) ?? []), markdownCode(id)]);
  }
  return [...lists].map(([key, scopes]) => {
    const intro = `Scopes of ${joinNames(schemes.get(key) ?? [])}:`;
    const names = scopes.map(({ name }) => markdownCode(name));
    if (scopes.every(({ description }) => description.trim() === ""))
      return { intro: `${intro} ${names.join(", ")}.`, table: "" };
    return { intro, table: printTable(HEAD, scopes.map(toRow)) };
  });
}

const HEAD = ["Scope", "What it allows"];

const toRow = ({ name, description }: OAuthPlan["scopes"][number]) => [
  markdownCode(name),
  markdownText(description),
];
