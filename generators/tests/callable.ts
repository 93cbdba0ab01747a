import type { CredentialPlan, OperationPlan } from "../../src/plan/plan.js";

/** Methods that `fetch` refuses (Fetch, forbidden method). */
const FORBIDDEN = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Whether `fetch` can send the body of an operation at all. */
export const canHaveBody = ({ action: { method } }: OperationPlan): boolean =>
  method !== "GET" && method !== "HEAD";

/** Whether an operation can be called: `fetch` has its method and body, and the connector a credential for it. */
export function isCallable(
  operation: OperationPlan,
  credentials: readonly CredentialPlan[],
): boolean {
  const { action, body } = operation;
  if (FORBIDDEN.has(action.method)) return false;
  if (body?.body.required && !canHaveBody(operation)) return false;
  const known = new Set(credentials.map(({ scheme }) => scheme.id));
  const possible = action.security.some((alternative) =>
    Object.keys(alternative).every((id) => known.has(id)),
  );
  return possible || action.security.length === 0;
}
