import type { SecurityRequirement } from "../../src/ir/index.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import type { Data } from "../code/data.js";
import type { Imports } from "../code/imports.js";
import { bodyData } from "./body.js";
import { parametersData } from "./parameters.js";

/** The literal of one operation: what the runtime needs to know, with everything that is the default left out. */
export function operationData(
  operation: OperationPlan,
  plan: Plan,
  imports: Imports,
): Data {
  const { id, action, body, result, params, server } = operation;
  return {
    id,
    method: action.method,
    path: action.path,
    params: parametersData(
      params?.parameters ?? [],
      action.parameters,
      plan.api,
    ),
    body: body && bodyData(body, imports),
    result: result.kind === "json" ? undefined : result.kind,
    accept: result.accept === "application/json" ? undefined : result.accept,
    server,
    auth: authData(action.security, plan),
    deprecated: action.deprecated && { ...action.deprecated },
  };
}

/** Only the schemes that a credential can be given for: a client certificate is the transport's. */
function authData(
  security: readonly SecurityRequirement[],
  { credentials }: Plan,
): Data | undefined {
  if (security.length === 0) return undefined;
  const given = new Set(credentials.map(({ scheme }) => scheme.id));
  return security.map((requirement) =>
    Object.fromEntries(
      Object.entries(requirement)
        .filter(([id]) => given.has(id))
        .map(([id, scopes]) => [id, [...scopes]]),
    ),
  );
}
