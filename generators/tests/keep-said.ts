import type { Schema } from "../../src/ir/index.js";
import { listPartBodies } from "../../src/plan/parts/bodies.js";
import type { BodyChoice } from "../../src/plan/plan.js";
import type { Json } from "../mocks/src/schema.js";
import { dropSilent } from "../mocks/src/xml.js";
import type { SamplingContext } from "./sampling.js";

/** The sample of a body without what XML cannot say, in its parts too. */
export function keepSaid(
  value: Json,
  { codec, content }: BodyChoice,
  context: SamplingContext,
): Json {
  const { schemas, bytes } = context;
  const write = (schema: Schema) => schemas.write(schema);
  if (codec === "xml")
    return dropSilent(value, write(content.schema ?? {}), schemas.defs);
  if (codec !== "multipart") return value;
  const { named, prefix, item } = listPartBodies(content, bytes.api);
  const keep = (part: Json, body: BodyChoice | undefined): Json =>
    body ? keepSaid(part, body, context) : part;
  if (isList(value))
    return value.map((part, at) => keep(part, prefix[at] ?? item));
  if (named.size === 0 || typeof value !== "object" || value === null)
    return value;
  const members = Object.entries(value).map(([name, part]): [string, Json] => {
    const own = named.get(name);
    const isRepeated = isList(part) && own?.codec === "xml";
    return [
      name,
      isRepeated ? part.map((one) => keep(one, own)) : keep(part, own),
    ];
  });
  return Object.fromEntries(members);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
