import { words } from "../../escape/identifier.js";
import type { OperationPlan } from "../plan.js";

/** What a GET is called that does something all the same, or whose answer has no end. */
const EFFECTS = new Set(
  (
    "authorize backup callback cancel checkout delete disable disconnect download enable export generate import " +
    "listen login logout poll redirect refresh register remove resend reset restart revoke rotate run send signin " +
    "signout socket start stop stream subscribe sync tail trigger unsubscribe watch"
  ).split(" "),
);

/** Why an operation cannot test a connection, whoever asks for it; `undefined` where it can. */
export function findObstacle({
  params,
  body,
}: OperationPlan): string | undefined {
  const required = params?.schema.required ?? [];
  if (required.length > 0) return `it needs ${required.join(", ")}`;
  return body?.body.required ? "it needs a body" : undefined;
}

/** Whether an operation may be chosen by rule: it reads, wants nothing, and a credential of the connector is enough for it. */
export function isFit(
  operation: OperationPlan,
  schemes: ReadonlySet<string>,
): boolean {
  const { action, result } = operation;
  return (
    action.method === "GET" &&
    !action.deprecated &&
    findObstacle(operation) === undefined &&
    result.kind !== "stream" &&
    result.kind !== "parts" &&
    result.kind !== "binary" &&
    needsCredential(operation, schemes) &&
    !nameWords(operation).some((word) => EFFECTS.has(word))
  );
}

/** Every alternative asks for a credential, and the connector has all of one. */
function needsCredential(
  { action: { security } }: OperationPlan,
  schemes: ReadonlySet<string>,
): boolean {
  const alternatives = security.map((one) => Object.keys(one));
  return (
    alternatives.length > 0 &&
    alternatives.every((ids) => ids.length > 0) &&
    alternatives.some((ids) => ids.every((id) => schemes.has(id)))
  );
}

/** The words of its path and its name, in lower case. */
export function nameWords({ id, action }: OperationPlan): string[] {
  const named = [action.path, action.operationId ?? "", id];
  return named.flatMap(words).map((word) => word.toLowerCase());
}
