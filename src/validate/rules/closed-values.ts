import { textOf } from "../../grammar/json.js";
import type { Kind } from "../../grammar/kind.js";
import type { NodeRule, RuleContext } from "../rule.js";

interface Choice {
  readonly member: string;
  readonly "2.0": readonly string[];
  readonly "3": readonly string[];
}

const choices: Partial<Readonly<Record<Kind, readonly Choice[]>>> = {
  parameter: [
    {
      member: "in",
      "2.0": ["path", "query", "header", "body", "formData"],
      "3": ["path", "query", "header", "cookie", "querystring"],
    },
  ],
  securityScheme: [
    {
      member: "type",
      "2.0": ["basic", "apiKey", "oauth2"],
      "3": ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"],
    },
    {
      member: "in",
      "2.0": ["query", "header"],
      "3": ["query", "header", "cookie"],
    },
    {
      member: "flow",
      "2.0": ["implicit", "password", "application", "accessCode"],
      "3": [],
    },
  ],
};

/** Members whose values OpenAPI enumerates, and without which an object cannot be sent. */
export const checkClosedValues: NodeRule = ({ node, kind }, context) => {
  for (const choice of choices[kind] ?? []) {
    const value = textOf(node, choice.member);
    const allowed = choice[context.version === "2.0" ? "2.0" : "3"];
    if (value === undefined || allowed.length === 0) continue;
    if (!allowed.includes(value)) report(choice.member, value, allowed);
  }

  function report(member: string, value: string, allowed: readonly string[]) {
    context.diagnostics.report(
      "GC_INVALID_VALUE",
      { node, key: member },
      { member, value, allowed: allowed.join(", ") },
    );
  }
};

/** What a security scheme of a type cannot be used without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  apiKey: ["name", "in"],
  http: ["scheme"],
  openIdConnect: ["openIdConnectUrl"],
};

export const checkSecurityScheme: NodeRule = ({ node, kind }, context) => {
  const type = textOf(node, "type");
  for (const member of neededBy(type, context)) {
    if (Object.hasOwn(node, member)) continue;
    context.diagnostics.report("GC_MISSING_MEMBER", { node }, { member, kind });
  }
};

function neededBy(type: string | undefined, { version }: RuleContext) {
  if (type === "oauth2") return [version === "2.0" ? "flow" : "flows"];
  return type !== undefined && Object.hasOwn(needed, type)
    ? (needed[type] ?? [])
    : [];
}
