import { derive } from "../../../diagnostics/provenance.js";
import {
  isNode,
  memberOf,
  nodeOf,
  omit,
  type Node,
} from "../../../grammar/json.js";
import { liftHeader } from "./parameters.js";

/** A response for what its operation produces. */
export function liftResponse(
  response: Node,
  produces: readonly string[],
): Node {
  const headers = nodeOf(response, "headers");
  return derive(response, {
    ...omit(response, ["schema", "examples", "headers"]),
    ...(headers && { headers: liftHeaders(headers) }),
    ...contentOf(response, produces),
  });
}

function liftHeaders(headers: Node): Node {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, header]) =>
      isNode(header) ? [[name, liftHeader(header)] as const] : [],
    ),
  );
}

function contentOf(
  response: Node,
  produces: readonly string[],
): { content?: Node } {
  const schema = memberOf(response, "schema");
  const examples = nodeOf(response, "examples") ?? {};
  // An example of a type that is not produced still says that it is.
  const exemplified = Object.keys(examples).filter((type) =>
    type.includes("/"),
  );
  const types = schema === undefined ? exemplified : typesOf(schema, produces);
  if (types.length === 0) return {};
  const content = types.map((type) => {
    const example = memberOf(examples, type);
    const media = {
      ...(schema !== undefined && { schema }),
      ...(example !== undefined && { example }),
    };
    return [type, derive(response, media)] as const;
  });
  return { content: Object.fromEntries(content) };
}

function typesOf(
  schema: unknown,
  produces: readonly string[],
): readonly string[] {
  if (produces.length > 0) return produces;
  const file = isNode(schema) && memberOf(schema, "format") === "binary";
  return [file ? "application/octet-stream" : "application/json"];
}
