import type { CredentialPlan, Plan } from "../../src/plan/plan.js";
import { kindOf } from "../auth/kind.js";
import { Code, type Printable } from "../layout.js";
import { chooseExample } from "./readme-needs.js";
import { requiredOptions } from "./readme-options.js";

/** How samples connect. */
export interface SampleConnection {
  /** Names of the package that the options take. */
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, Printable>>;
}

/** A connection that calls most actions, with what is the caller's to fill in. */
export function sampleConnection(plan: Plan): SampleConnection {
  const credentials = chooseExample(plan);
  const [call, ...others] = credentials.map(callOf);
  return {
    names: credentials.map(({ factory }) => factory),
    options: {
      environment: environmentOf(plan),
      ...(call && { auth: others.length > 0 ? [call, ...others] : call }),
      ...requiredOptions(plan),
    },
  };
}

/** The environment that samples connect to. */
export const environmentOf = ({
  environments: [first],
  basePath = "",
}: Plan): Printable =>
  first ? first.name : { url: `https://api.example.com${basePath}` };

/** Secrets are the caller's to read: nothing is read from the environment of the process unasked. */
function callOf({ factory, scheme, oauth }: CredentialPlan): Code {
  if (oauth?.flow === "password")
    return new Code(factory, { username: "…", password: "…" });
  if (oauth?.flow === "clientCredentials")
    return new Code(factory, { clientId: "…", clientSecret: "…" });
  if (oauth) return new Code(factory, { clientId: "…" });
  const kind = kindOf(scheme);
  return kind === "basic" || kind === "digest"
    ? new Code(factory, { username: "…", password: "…" })
    : new Code(factory, "…");
}
