import { camelCase, isReservedWord } from "../escape/identifier.js";
import type { Api } from "../ir/index.js";
import { allocate } from "./allocate.js";
import type { Section } from "./decisions.js";
import type { CredentialPlan } from "./plan.js";

/** Values that the connector's index exports beside the credentials. */
const TAKEN = new Set(
  "send invoke isApiError bundleAction createClient environments".split(" "),
);

/** One factory for every scheme that some action asks for. */
export function planCredentials(
  api: Api,
  reserved: ReadonlySet<string>,
  locked: Section,
): CredentialPlan[] {
  const asked = new Set(
    api.actions.flatMap(({ security }) =>
      security.flatMap((requirement) => Object.keys(requirement)),
    ),
  );
  const schemes = api.securitySchemes.filter(
    ({ id, type }) => asked.has(id) && type !== "mutualTLS",
  );
  const names = allocate({
    claims: schemes.map(({ id }) => ({
      key: id,
      candidates: candidatesOf(id),
    })),
    reserved: (name) => reserved.has(name),
    locked,
  });
  return schemes.map((scheme) => ({
    scheme,
    factory: names.get(scheme.id) ?? scheme.id,
  }));
}

function candidatesOf(id: string): string[] {
  const name = camelCase(id).slice(0, 60);
  const whole = /^[0-9]/.test(name) ? `_${name}` : name || "credential";
  const free = !isReservedWord(whole) && !TAKEN.has(whole);
  return [free ? whole : "", /auth$/i.test(whole) ? "" : `${whole}Auth`];
}
