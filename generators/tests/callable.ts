import type { CredentialPlan, OperationPlan } from "../../src/plan/plan.js";

/** Methods that `fetch` refuses (Fetch, forbidden method). */
const FORBIDDEN = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Whether `fetch` can send the body of an operation at all. */
export const canHaveBody = ({ action: { method } }: OperationPlan): boolean =>
  method !== "GET" && method !== "HEAD";

/** Headers that `fetch` computes, and refuses from a caller. */
const COMPUTED =
  /^(connection|content-length|expect|keep-alive|transfer-encoding|upgrade)$/i;

const needsComputed = ({ action, params }: OperationPlan): boolean =>
  (params?.parameters ?? []).some(
    ({ in: place, name, index }) =>
      place === "header" &&
      COMPUTED.test(name) &&
      action.parameters[index]?.required === true,
  );

/** Whether an operation can be called: `fetch` takes its method, headers and body, and the connector a credential for it. */
export function isCallable(
  operation: OperationPlan,
  credentials: readonly CredentialPlan[],
): boolean {
  const { action, body } = operation;
  if (FORBIDDEN.has(action.method) || needsComputed(operation)) return false;
  if (body?.body.required && !canHaveBody(operation)) return false;
  const known = new Set(credentials.map(({ scheme }) => scheme.id));
  const possible = action.security.some((alternative) =>
    Object.keys(alternative).every((id) => known.has(id)),
  );
  return possible || action.security.length === 0;
}
