import { memberOf, omit, textOf, type Node } from "../../../grammar/json.js";
import type { Lift } from "../../transform.js";

const before = "#/definitions/";

/** Schemas of Swagger 2.0 as those of OpenAPI 3.0. */
export const schemaLift: Lift = { schema: liftSchema };

export function liftSchema(node: Node): Node {
  return liftFile(liftNullable(liftDiscriminator(liftReference(node))));
}

function liftReference(node: Node): Node {
  const reference = textOf(node, "$ref");
  if (!reference?.startsWith(before)) return node;
  return {
    ...node,
    $ref: `#/components/schemas/${reference.slice(before.length)}`,
  };
}

/** 2.0 writes only the name of the property; the values are the names of the definitions. */
function liftDiscriminator(node: Node): Node {
  const propertyName = memberOf(node, "discriminator");
  return typeof propertyName === "string"
    ? { ...node, discriminator: { propertyName } }
    : node;
}

/** The extension by which 2.0 says what 3.0 has a keyword for. */
function liftNullable(node: Node): Node {
  const nullable = memberOf(node, "x-nullable");
  if (typeof nullable !== "boolean") return node;
  return { nullable, ...omit(node, ["x-nullable"]) };
}

function liftFile(node: Node): Node {
  if (memberOf(node, "type") !== "file") return node;
  return { ...node, type: "string", format: "binary" };
}
