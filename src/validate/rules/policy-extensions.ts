import type { NodeLocation } from "../../diagnostics/diagnostics.js";
import { isNode, memberOf, type Node } from "../../grammar/json.js";
import type { Kind } from "../../grammar/kind.js";
import { CALL, RETRY, type Setting } from "../../notation/policy.js";

type Problem = readonly [NodeLocation, string];

/** Extensions that say how calls are made, of the document or of an operation. */
const EXTENSIONS: ReadonlyMap<string, Setting> = new Map([
  ["x-connector-timeout", CALL.timeoutMs],
  ["x-connector-total-timeout", CALL.totalTimeoutMs],
  ["x-connector-rate-limit", CALL.rateLimits],
  ["x-connector-idempotency-key", CALL.idempotencyKey],
  ["x-connector-idempotent", CALL.idempotent],
]);

const RETRY_EXTENSION = "x-connector-retry";

export const isPolicyExtension = (key: string): boolean =>
  key === RETRY_EXTENSION || EXTENSIONS.has(key);

/** What is wrong with such an extension. */
export function policyProblems(node: Node, key: string, kind: Kind): Problem[] {
  if (kind !== "operation" && kind !== "document")
    return [
      [
        { node, key, part: "name" },
        "it belongs to an operation, or to the document",
      ],
    ];
  const value = memberOf(node, key);
  if (key !== RETRY_EXTENSION) {
    const setting = EXTENSIONS.get(key);
    return setting?.accepts(value) === false
      ? [[{ node, key }, `it must be ${setting.expected}`]]
      : [];
  }
  if (value === false) return [];
  return isNode(value)
    ? retryProblems(value)
    : [[{ node, key }, "it must be an object of settings, or false"]];
}

const retryProblems = (retry: Node): Problem[] =>
  Object.entries(retry).flatMap(([member, value]): Problem[] => {
    const at = { node: retry, key: member };
    const setting = Object.hasOwn(RETRY, member) ? RETRY[member] : undefined;
    if (!setting)
      return [[{ ...at, part: "name" }, `it has no member "${member}"`]];
    const problem = `its member "${member}" must be ${setting.expected}`;
    return setting.accepts(value) ? [] : [[at, problem]];
  });
