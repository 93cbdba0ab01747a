import { derive } from "../../../diagnostics/provenance.js";
import {
  isNode,
  memberOf,
  nodeOf,
  omit,
  textOf,
  type Node,
} from "../../../grammar/json.js";
import { splitValue, styleOf } from "./values.js";

const urlEncoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";

/** The request body that `in: body` and `in: formData` parameters make; a form only where there is no other body. */
export function bodyOf(
  parameters: readonly Node[],
  consumes: readonly string[],
): { requestBody?: Node } {
  const body = parameters.find((node) => textOf(node, "in") === "body");
  if (body) return { requestBody: liftBody(body, consumes) };
  const fields = parameters.filter((node) => textOf(node, "in") === "formData");
  return fields.length > 0 ? { requestBody: formOf(fields, consumes) } : {};
}

function liftBody(body: Node, consumes: readonly string[]): Node {
  const schema = memberOf(body, "schema");
  const types = consumes.length > 0 ? consumes : ["application/json"];
  const given = nodeOf(body, "x-examples") ?? {};
  const content = types.map((type) => {
    const example = memberOf(given, type);
    const media = {
      ...(schema !== undefined && { schema }),
      ...(example !== undefined && { example }),
    };
    return [type, derive(body, media)] as const;
  });
  return derive(body, {
    ...omit(body, ["in", "name", "schema", "x-examples"]),
    content: Object.fromEntries(content),
  });
}

function formOf(fields: readonly Node[], consumes: readonly string[]): Node {
  const [first = {}] = fields;
  const required = fields.filter((field) => field["required"] === true);
  const schema = derive(first, {
    type: "object",
    properties: Object.fromEntries(fields.map(fieldOf)),
    ...(required.length > 0 && { required: required.map(nameOf) }),
  });
  const encoding = encodingOf(fields);
  const media = derive(first, {
    schema,
    ...(Object.keys(encoding).length > 0 && { encoding }),
  });
  const types = formTypes(fields, consumes);
  return derive(first, {
    required: required.length > 0,
    content: Object.fromEntries(types.map((type) => [type, media])),
  });
}

const nameOf = (field: Node) => textOf(field, "name") ?? "";

function fieldOf(field: Node): readonly [string, Node] {
  const { schema, rest } = splitValue(field);
  const described = omit(rest, [
    "name",
    "in",
    "required",
    "collectionFormat",
    "allowEmptyValue",
  ]);
  return [nameOf(field), derive(field, { ...described, ...schema })];
}

/** Arrays are the only values that are not written in 3.0's default way. */
function encodingOf(fields: readonly Node[]): Node {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const style = styleOf(field, "formData");
      return isNode(style) && Object.keys(style).length > 0
        ? [[nameOf(field), style] as const]
        : [];
    }),
  );
}

/** Files need multipart (Swagger 2.0, Parameter Object); else what the operation consumes, as far as it is a form. */
function formTypes(
  fields: readonly Node[],
  consumes: readonly string[],
): readonly string[] {
  const forms = consumes.filter((type) => {
    const essence = type.split(";")[0]?.trim().toLowerCase();
    return essence === urlEncoded || essence === multipart;
  });
  if (fields.some((field) => textOf(field, "type") === "file")) {
    const multiparts = forms.filter((type) => /^multipart/i.test(type));
    return multiparts.length > 0 ? multiparts : [multipart];
  }
  return forms.length > 0 ? forms : [urlEncoded];
}
