import type { Field, SecurityScheme } from "../../src/ir/index.js";
import type { CredentialPlan, OAuthPlan } from "../../src/plan/plan.js";
import { kindOf, type CredentialKind } from "../auth/kind.js";
import { flowFields, proofFields } from "./credential-fields.js";

/** What the factory is called with. */
const TAKES: Readonly<Record<CredentialKind, string>> = {
  apiKey: "value",
  basic: "options",
  bearer: "value",
  clientCertificate: "transport",
  custom: "hook",
  digest: "options",
};

/** A credential as data: what a host asks a person for, and where it goes in a request. */
export function describeCredential(
  { scheme, factory, oauth, unasked }: CredentialPlan,
  all: readonly CredentialPlan[],
): Record<string, unknown> {
  const keys = all.filter((one) => kindOf(one.scheme) === "apiKey");
  const isOnlyKey = new Set(keys.map((one) => one.scheme.id)).size === 1;
  const { id, type, description } = scheme;
  return {
    id,
    factory,
    takes: oauth ? "options" : TAKES[kindOf(scheme)],
    type,
    ...(description !== undefined && { description }),
    ...(unasked && { unasked }),
    ...placeOf(scheme),
    ...(oauth && describeFlow(oauth)),
    fields: describeFields(
      oauth ? flowFields(oauth) : proofFields(scheme, isOnlyKey),
    ),
  };
}

function describeFlow({
  flow,
  endpoints,
  metadataUrl,
  environments,
  request,
  response,
  expired,
}: OAuthPlan): Record<string, unknown> {
  return {
    flow,
    ...(Object.keys(endpoints).length > 0 && { endpoints }),
    ...(metadataUrl !== undefined && { metadataUrl }),
    ...(environments && { environmentEndpoints: environments }),
    ...(request && { request }),
    ...(response && { response }),
    ...(expired && { expired }),
  };
}

/** Where the proof goes; a certificate goes into no part of a request. */
function placeOf(scheme: SecurityScheme): Record<string, unknown> {
  if (scheme.type === "apiKey") return { in: scheme.in, name: scheme.name };
  if (scheme.type === "mutualTLS" && !scheme.hook) return {};
  const own = scheme.type === "http" ? scheme.scheme : "bearer";
  return { in: "header", name: "Authorization", scheme: own };
}

const describeFields = (fields: readonly Field[]): readonly object[] =>
  fields.map(({ name, label, help, secret, required, options }) => ({
    name,
    label,
    ...(help !== undefined && { help }),
    secret,
    required,
    ...(options && { options }),
  }));
