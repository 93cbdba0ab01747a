import type {
  CredentialPlan,
  OperationPlan,
  ParameterPlan,
} from "../../src/plan/plan.js";

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

const needsComputed = (operation: OperationPlan): boolean =>
  (operation.params?.parameters ?? []).some(
    (parameter) =>
      parameter.in === "header" &&
      COMPUTED.test(parameter.name) &&
      !isLengthOfNothing(parameter, operation) &&
      operation.action.parameters[parameter.index]?.required === true,
  );

/** The length of a body that there is not, which `fetch` takes and may leave out (RFC 9110 §8.6). */
export const isLengthOfNothing = (
  { in: place, name }: ParameterPlan,
  { body }: OperationPlan,
): boolean =>
  place === "header" && /^content-length$/i.test(name) && body === undefined;

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
