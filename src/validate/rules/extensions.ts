import type { NodeLocation } from "../../diagnostics/diagnostics.js";
import { isNode, memberOf, textOf, type Node } from "../../grammar/json.js";
import type { Kind } from "../../grammar/kind.js";
import type { NodeRule } from "../rule.js";
import { isToken } from "./header-names.js";
import { isPolicyExtension, policyProblems } from "./policy-extensions.js";

/** `group.method` or `method`. */
const name = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/;

const algorithms = ["hmac-sha256", "hmac-sha512", "ed25519"];

/** Our own extensions have a closed schema: nothing that is not understood can be mistaken for an instruction. */
export const checkExtensions: NodeRule = ({ node, kind }, context) => {
  for (const key in node) {
    if (!key.startsWith("x-connector") && key !== "x-webhook-signature")
      continue;
    if (kind === "securityRequirement") continue;
    for (const [at, problem] of problemsOf(node, key, kind)) {
      context.diagnostics.report("GC_INVALID_EXTENSION", at, {
        extension: key,
        problem,
      });
    }
  }
};

type Problem = readonly [NodeLocation, string];

function problemsOf(node: Node, key: string, kind: Kind): Problem[] {
  const at: NodeLocation = { node, key, part: "name" };
  const value = memberOf(node, key);
  if (key === "x-webhook-signature") {
    const problem = signatureProblem(value);
    return problem === undefined ? [] : [[at, problem]];
  }
  if (key === "x-connector-name") {
    if (kind !== "operation") return [[at, "it belongs to an operation"]];
    return typeof value === "string" && name.test(value)
      ? []
      : [[{ node, key }, "it must be `method` or `group.method`"]];
  }
  if (key === "x-connector-test") {
    if (kind !== "operation") return [[at, "it belongs to an operation"]];
    return typeof value === "boolean"
      ? []
      : [[{ node, key }, "it must be true or false"]];
  }
  if (key === "x-connector-internal") {
    if (kind !== "parameter") return [[at, "it belongs to a parameter"]];
    if (typeof value === "boolean") return [];
    return isNode(value)
      ? memberProblems(value, INTERNAL)
      : [[{ node, key }, "it must be true, or an object of settings"]];
  }
  if (key === "x-connector-paging") {
    if (kind !== "operation") return [[at, "it belongs to an operation"]];
    if (value === false) return [];
    return isNode(value)
      ? memberProblems(value, PAGING)
      : [[{ node, key }, "it must be false, or an object"]];
  }
  if (isPolicyExtension(key)) return policyProblems(node, key, kind);
  if (key === "x-connector-long-running") {
    if (kind !== "operation") return [[at, "it belongs to an operation"]];
    if (typeof value === "boolean") return [];
    return isNode(value)
      ? memberProblems(value, LONG_RUNNING)
      : [[{ node, key }, "it must be true, false, or an object"]];
  }
  if (key !== "x-connector" || !isNode(value)) return [[at, "it is not known"]];
  return Object.keys(value).map((member) => [
    { node: value, key: member, part: "name" },
    `it has no member "${member}"`,
  ]);
}

/** The type of a member, or the texts that it may be. */
type Members = ReadonlyMap<string, string | readonly string[]>;

const INTERNAL: Members = new Map([
  ["option", "string"],
  ["label", "string"],
  ["help", "string"],
  ["secret", "boolean"],
  ["required", "boolean"],
  ["value", "any"],
]);

const PAGING: Members = new Map<string, string | readonly string[]>([
  ["kind", ["cursor", "offset", "pageNumber", "nextUrl", "linkHeader"]],
  ["param", "string"],
  ["items", "string"],
  ["next", "string"],
  ["header", "string"],
  ["last", "string"],
  ["more", "string"],
  ["total", "string"],
  ["pages", "string"],
  ["first", "number"],
]);

const LONG_RUNNING: Members = new Map<string, string | readonly string[]>([
  ["header", "string"],
  ["url", "string"],
  ["operation", "string"],
  ["params", "object"],
  ["status", "string"],
  ["succeeded", "object"],
  ["failed", "object"],
  ["error", "string"],
  ["result", "string"],
  ["resource", "string"],
  ["via", ["location", "original", "operation", "none"]],
  ["intervalMs", "number"],
  ["type", "string"],
]);

function memberProblems(node: Node, members: Members): Problem[] {
  return Object.entries(node).flatMap(([member, setting]): Problem[] => {
    const at = { node, key: member };
    const type = members.get(member);
    if (type === undefined)
      return [[{ ...at, part: "name" }, `it has no member "${member}"`]];
    if (typeof type !== "string") {
      const isOne = type.some((one) => one === setting);
      const problem = `its member "${member}" must be one of ${type.join(", ")}`;
      return isOne ? [] : [[at, problem]];
    }
    const fits = type === "any" || typeof setting === type;
    return fits ? [] : [[at, `its member "${member}" must be a ${type}`]];
  });
}

function signatureProblem(value: unknown): string | undefined {
  if (!isNode(value)) return "it must be an object";
  const algorithm = textOf(value, "algorithm");
  if (!algorithms.includes(algorithm ?? "")) {
    return `its algorithm must be one of ${algorithms.join(", ")}`;
  }
  const header = textOf(value, "header");
  if (header === undefined || !isToken(header)) {
    return "its header must be the name of a header";
  }
  const unknown = Object.keys(value).find(
    (key) => !["algorithm", "header"].includes(key),
  );
  return unknown === undefined ? undefined : `it has no member "${unknown}"`;
}
