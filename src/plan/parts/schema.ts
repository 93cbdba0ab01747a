import type { Schema } from "../../ir/index.js";
import type { HeaderKind, HeaderPlan } from "../header-plan.js";
import { schemaOfScalar, splitKind } from "../header-scalars.js";
import type { NamedParts, PartForm, PartPlan, PartsPlan } from "./parts.js";

const TEXT: Schema = { type: ["string"] };

/** What a caller gets of parts, as JSON: what differs between wire and surface in it, and what `connector.json` tells. */
export function partsSchema(parts: PartsPlan): Schema {
  if (parts.by === "name") return namedSchema(parts);
  const { prefix, item, required } = parts;
  return {
    type: ["array"],
    ...(prefix.length > 0 && { prefixItems: prefix.map(partSchema) }),
    items: item ? partSchema(item) : { not: {} },
    ...(required > 0 && { minItems: required }),
  };
}

/** Of each part, where they come one after another. */
export function itemSchemaOf(parts: PartsPlan): Schema {
  if (parts.by === "name") return {};
  const { prefix, item } = parts;
  return unite([...prefix, ...(item ? [item] : [])].map(partSchema));
}

function namedSchema({ parts, others }: NamedParts): Schema {
  const required = parts.filter((part) => part.required || part.list);
  return {
    type: ["object"],
    properties: Object.fromEntries(
      parts.map((part) => {
        const own = partSchema(part);
        return [part.name, part.list ? { type: ["array"], items: own } : own];
      }),
    ),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    ...(others && { additionalProperties: partSchema(others) }),
  };
}

/** As the runtime's `ResponsePart`. */
export function partSchema({ forms, headers }: PartPlan): Schema {
  return {
    type: ["object"],
    properties: {
      headers: { type: ["object"] },
      fields: fieldsSchema(headers),
      contentType: TEXT,
      name: TEXT,
      filename: TEXT,
      data: unite(forms.map(formSchema)),
    },
    required: ["headers", "fields", "contentType", "data"],
  };
}

function formSchema({ kind, schema, parts }: PartForm): Schema {
  if (kind === "binary") return { type: ["string"], format: "binary" };
  return parts ? partsSchema(parts) : (schema ?? {});
}

function unite(schemas: readonly Schema[]): Schema {
  const distinct = new Map(schemas.map((one) => [JSON.stringify(one), one]));
  const [first = {}, ...others] = distinct.values();
  return others.length > 0 ? { anyOf: [...distinct.values()] } : first;
}

function fieldsSchema(headers: readonly HeaderPlan[]): Schema {
  const required = headers.filter((header) => header.required);
  return {
    type: ["object"],
    ...(headers.length > 0 && {
      properties: Object.fromEntries(
        headers.map(({ name, kind, schema = {} }) => [
          name,
          kind === "json" ? schema : kindSchema(kind),
        ]),
      ),
    }),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
  };
}

function kindSchema(kind: Exclude<HeaderKind, "json">): Schema {
  if (typeof kind === "string") {
    const { scalar, isList } = splitKind(kind);
    const own = schemaOfScalar(scalar);
    return isList ? { type: ["array"], items: own } : own;
  }
  if ("items" in kind)
    return { type: ["array"], items: schemaOfScalar(kind.items) };
  return {
    type: ["object"],
    properties: Object.fromEntries(
      kind.members.map((one) => [one.name, schemaOfScalar(one.kind)]),
    ),
    additionalProperties: schemaOfScalar(kind.others),
  };
}
