import type { Api, Schema } from "../../src/ir/index.js";
import { schemaOf } from "../../src/ir/reach.js";
import { mergeObject } from "../../src/plan/body.js";
import type { BodyChoice } from "../../src/plan/plan.js";
import { isXmlContent } from "../../src/plan/xml.js";

/** The parts of a multipart body that are XML, by name: each item of a list is one (OpenAPI §4.15). */
export function xmlParts(
  { codec, content }: BodyChoice,
  api: Api,
): ReadonlyMap<string, Schema> {
  if (codec !== "multipart") return new Map();
  const { properties = {} } = mergeObject(content.schema ?? {}, api) ?? {};
  const found = Object.entries(content.encoding ?? {}).flatMap(
    ([name, { contentType: mediaType = "" }]) => {
      const property = Object.hasOwn(properties, name) ? properties[name] : {};
      const schema = itemOf(property ?? {}, api);
      return isXmlContent({ mediaType, schema }, api)
        ? [[name, schema] as const]
        : [];
    },
  );
  return new Map(found);
}

function itemOf(schema: Schema, { schemas }: Api): Schema {
  const target =
    schema.$ref === undefined ? undefined : schemaOf(schemas, schema.$ref);
  return schema.items ?? target?.items ?? schema;
}
