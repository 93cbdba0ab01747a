import type { CredentialPlan, ParameterPlan } from "../../src/plan/plan.js";
import { kindOf } from "../auth/kind.js";
import type { Imports } from "../code/imports.js";
import { Code, type Printable } from "../layout.js";

/** The secrets of a connector's tests, by the scheme's id. Those that stand in the same place are the same: a call may need both. */
export function listSecrets(
  credentials: readonly CredentialPlan[],
): ReadonlyMap<string, string> {
  const places = [...new Set(credentials.map(placeOf))];
  return new Map(
    credentials.map((credential) => [
      credential.scheme.id,
      `secret-${places.indexOf(placeOf(credential)) + 1}`,
    ]),
  );
}

function placeOf({ scheme }: CredentialPlan): string {
  if (scheme.type === "apiKey") return `${scheme.in} ${scheme.name}`;
  return scheme.type === "http" ? scheme.scheme : kindOf(scheme);
}

/** The call that makes a credential of a secret, as the mock server looks for it. */
export function printCredential(
  { scheme, factory }: CredentialPlan,
  secret: string,
  imports: Imports,
): Code {
  const made = `api.${factory}`;
  const support = (name: string, argument: Printable = secret) =>
    new Code(imports.value(name, "./proofs.js"), argument);
  switch (kindOf(scheme)) {
    case "basic":
    case "digest":
      return new Code(made, { username: secret, password: "password" });
    case "clientCertificate":
      return new Code(made, support("presentCertificate"));
    case "custom":
      return new Code(
        made,
        scheme.type === "apiKey"
          ? support("signPlace", { in: scheme.in, name: scheme.name, secret })
          : support("signRequest"),
      );
    default:
      return new Code(made, secret);
  }
}

/** The secret that a credential writes into the place of a parameter. */
export function findSecret(
  { in: place, name }: ParameterPlan,
  credentials: readonly CredentialPlan[],
): string | undefined {
  const same = (a: string, b: string) =>
    place === "header" ? a.toLowerCase() === b.toLowerCase() : a === b;
  const found = credentials.find(
    ({ scheme }) =>
      scheme.type === "apiKey" &&
      scheme.in === place &&
      same(scheme.name, name),
  );
  return found && listSecrets(credentials).get(found.scheme.id);
}
