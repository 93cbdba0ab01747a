import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { canHaveBody } from "./sample-call.js";

/** Methods that `fetch` refuses (Fetch, forbidden method). */
const FORBIDDEN = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Why an operation cannot be called by this connector, or from any JavaScript; `undefined` where it can. */
export function whyRefused(
  operation: OperationPlan,
  { credentials }: Plan,
): string | undefined {
  const { action, body } = operation;
  if (FORBIDDEN.has(action.method)) return "method";
  if (body?.body.required && !canHaveBody(operation)) return "body";
  const known = new Set(credentials.map(({ scheme }) => scheme.id));
  const possible =
    action.security.length === 0 ||
    action.security.some((alternative) =>
      Object.keys(alternative).every((id) => known.has(id)),
    );
  return possible ? undefined : "credential";
}

export const isCallable = (operation: OperationPlan, plan: Plan): boolean =>
  whyRefused(operation, plan) === undefined;
