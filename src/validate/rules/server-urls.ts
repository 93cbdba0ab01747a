import { memberOf, nodeOf, textOf, type Node } from "../../grammar/json.js";
import { templateNames } from "../../grammar/template.js";
import type { NodeRule, RuleContext } from "../rule.js";

/** What neither a URI (RFC 3986 §2) nor a URI template's braces can hold. */
const forbidden = /[\s"<>\\^`|]|[^\u0021-\uffff]|[\u007f-\u009f]/;

/** Servers are reached over http(s); a relative URL is resolved against where the description was read. */
export const checkServer: NodeRule = ({ node }, context) => {
  const url = textOf(node, "url");
  if (url === undefined) return;
  const variables = nodeOf(node, "variables") ?? {};
  const fault = faultOf(url, variables);
  if (fault) {
    const at = { node, key: "url" };
    context.diagnostics.report("GC_INVALID_SERVER_URL", at, { url, fault });
    return;
  }
  checkVariables(node, url, context);
};

/** Swagger 2.0: `host`, `basePath` and `schemes` of the document make its servers. */
export const checkHost: NodeRule = ({ node }, context) => {
  const host = textOf(node, "host");
  if (host !== undefined) {
    const fault = /[/?#@]/.test(host)
      ? "a host has no scheme, path or user"
      : faultOf(`https://${host}`, {});
    if (fault) {
      const at = { node, key: "host" };
      context.diagnostics.report("GC_INVALID_SERVER_URL", at, {
        url: host,
        fault,
      });
    }
  }
  const basePath = textOf(node, "basePath");
  const fault = basePath === undefined ? undefined : faultOf(basePath, {});
  if (basePath !== undefined && fault) {
    const at = { node, key: "basePath" };
    context.diagnostics.report("GC_INVALID_SERVER_URL", at, {
      url: basePath,
      fault,
    });
  }
};

function faultOf(url: string, variables: Node): string | undefined {
  if (forbidden.test(url)) return "it has characters that no URL can have";
  const filled = url.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    sampleOf(memberOf(variables, name)),
  );
  let parsed: URL;
  try {
    parsed = new URL(filled, "https://relative.invalid/");
  } catch {
    return "it is not a URL";
  }
  return ["http:", "https:"].includes(parsed.protocol)
    ? undefined
    : `its scheme is "${parsed.protocol.slice(0, -1)}", not http or https`;
}

/** A value that the variable can have; a scheme where none is known, since most templates begin with it. */
function sampleOf(variable: unknown): string {
  const value =
    typeof variable === "object" && variable !== null
      ? memberOf(variable, "default")
      : undefined;
  return typeof value === "string" && value !== "" ? value : "https";
}

function checkVariables(node: Node, url: string, context: RuleContext): void {
  const variables = nodeOf(node, "variables") ?? {};
  for (const name of templateNames(url)) {
    if (memberOf(variables, name) !== undefined) continue;
    const at = { node, key: "url" };
    context.diagnostics.report("GC_UNDECLARED_SERVER_VARIABLE", at, { name });
  }
}
