import type { SecurityRequirement } from "../../src/ir/index.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { codecData } from "../codecs/operation.js";
import { Code, type Printable } from "../layout.js";
import { bodyData } from "./body.js";
import { errorBodyData } from "./error-body.js";
import { headersData } from "./headers.js";
import { internalData } from "./internal.js";
import { longRunningData } from "./long-running.js";
import { pagingData } from "./paging.js";
import { importPure, parametersData } from "./parameters.js";
import { policiesData } from "./policies.js";
import { resultData } from "./result.js";

/** The literal of one operation: what the runtime needs to know, with everything that is the default left out. */
export function operationData(
  operation: OperationPlan,
  plan: Plan,
  imports: Imports,
): Printable {
  const { id, action, body, result } = operation;
  const read = resultData(result, plan, imports);
  const usual =
    read["result"] === undefined && result.accept === "application/json";
  return {
    id,
    method: action.method,
    path: action.path,
    params: parametersData(operation, plan.api, imports),
    internal: internalData(operation, plan.api, imports),
    body: body && bodyData(body, { plan, imports }),
    codec: codecData(operation, plan, imports),
    ...read,
    headers: headersData(operation, plan, imports),
    paging: pagingData(operation, imports),
    longRunning: longRunningData(operation, plan, imports),
    errorBody: errorBodyData(operation.errors, plan, imports),
    accept: usual ? undefined : result.accept,
    server: serverData(operation, plan, imports),
    auth: authData(action.security, plan),
    deprecated: action.deprecated && { ...action.deprecated },
    ...policiesData(operation),
  };
}

/** Where the operation is; with a URL of the caller's own, which is all that there is without environments, it is there. */
function serverData(
  { server }: OperationPlan,
  { environments: [usual] }: Plan,
  imports: Imports,
): Printable | undefined {
  if (server === undefined || !usual) return undefined;
  return new Code(
    importPure("ownServer", imports, "own-server"),
    typeof server === "string" ? { [usual.name]: server } : server,
  );
}

/** Only the schemes that a credential can be given for: a client certificate is the transport's. */
function authData(
  security: readonly SecurityRequirement[],
  { credentials }: Plan,
): Printable | undefined {
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
