import type { CredentialPlan, OperationPlan } from "../../src/plan/plan.js";

/**
 * The methods that a test can send and a mock receive: those that Node's HTTP parser knows, without what `fetch` refuses
 * (Fetch, forbidden method). A connector sends any other method all the same.
 */
const TESTABLE = new Set(
  (
    "ACL BIND CHECKOUT COPY DELETE GET HEAD LINK LOCK M-SEARCH MERGE MKACTIVITY MKCALENDAR MKCOL MOVE NOTIFY OPTIONS PATCH " +
    "POST PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE UNBIND UNLINK UNLOCK UNSUBSCRIBE"
  ).split(" "),
);

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
  if (!TESTABLE.has(action.method) || needsComputed(operation)) return false;
  if (body?.body.required && !canHaveBody(operation)) return false;
  const known = new Set(credentials.map(({ scheme }) => scheme.id));
  const possible = action.security.some((alternative) =>
    Object.keys(alternative).every((id) => known.has(id)),
  );
  return possible || action.security.length === 0;
}
