import { derive } from "../../../diagnostics/provenance.js";
import { textOf, type Node } from "../../../grammar/json.js";
import { swagger2 } from "../../../grammar/swagger2.js";
import { liftSchema } from "./schemas.js";

/** Members of a parameter or header that are not about its value. */
const own = new Set([
  "name",
  "in",
  "description",
  "required",
  "allowEmptyValue",
  "collectionFormat",
  "schema",
  "deprecated",
]);

const isSchemaKeyword = (name: string) =>
  !own.has(name) && (swagger2.schema.fields.has(name) || name === "x-nullable");

/** The schema that 2.0 writes on the object itself, and the object without it. */
export function splitValue(node: Node): { schema: Node; rest: Node } {
  const members = Object.entries(node);
  const keywords = members.filter(([name]) => isSchemaKeyword(name));
  const rest = members.filter(([name]) => !isSchemaKeyword(name));
  return {
    schema: derive(node, liftSchema(Object.fromEntries(keywords))),
    rest: Object.fromEntries(rest),
  };
}

/** How an array is written, as 3.0 says it; 2.0's default is a list with commas. */
export function styleOf(
  node: Node,
  place: string,
): { style?: string; explode?: boolean } {
  const format = textOf(node, "collectionFormat") ?? "csv";
  if (textOf(node, "type") !== "array") return {};
  // `multi` is of a query or a form only; elsewhere it is a list with commas.
  const alone = place === "path" || place === "header";
  switch (format) {
    case "multi":
      if (!alone) return { style: "form", explode: true };
      break;
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    case "tsv":
      return { style: "tabDelimited", explode: false };
  }
  return { style: alone ? "simple" : "form", explode: false };
}
