import type { NodeLocation } from "../../diagnostics/diagnostics.js";
import { isNode, memberOf, textOf, type Node } from "../../grammar/json.js";
import type { NodeRule } from "../rule.js";
import { isToken } from "./header-names.js";

/** `group.method` or `method`. */
const name = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/;

const algorithms = ["hmac-sha256", "hmac-sha512", "ed25519"];

/** Our own extensions have a closed schema: nothing that is not understood can be mistaken for an instruction. */
export const checkExtensions: NodeRule = ({ node, kind }, context) => {
  for (const key in node) {
    if (!key.startsWith("x-connector") && key !== "x-webhook-signature")
      continue;
    if (kind === "securityRequirement") continue;
    for (const [at, problem] of problemsOf(node, key, kind === "operation")) {
      context.diagnostics.report("GC_INVALID_EXTENSION", at, {
        extension: key,
        problem,
      });
    }
  }
};

type Problem = readonly [NodeLocation, string];

function problemsOf(node: Node, key: string, onOperation: boolean): Problem[] {
  const at: NodeLocation = { node, key, part: "name" };
  const value = memberOf(node, key);
  if (key === "x-webhook-signature") {
    const problem = signatureProblem(value);
    return problem === undefined ? [] : [[at, problem]];
  }
  if (key === "x-connector-name") {
    if (!onOperation) return [[at, "it belongs to an operation"]];
    return typeof value === "string" && name.test(value)
      ? []
      : [[{ node, key }, "it must be `method` or `group.method`"]];
  }
  if (key !== "x-connector" || !isNode(value)) return [[at, "it is not known"]];
  return Object.keys(value).map((member) => [
    { node: value, key: member, part: "name" },
    `it has no member "${member}"`,
  ]);
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
