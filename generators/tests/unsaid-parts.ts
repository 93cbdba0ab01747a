import type { BodyPlan } from "../../src/plan/plan.js";
import { gather, mergeFacts } from "../mocks/src/facts.js";
import type { Json } from "../mocks/src/schema.js";
import { needsHeader } from "../operations/fields.js";
import type { SamplingContext } from "./sampling.js";

/** The sample of a body without parts that need a header which no sample says; `undefined` where one of them must be there. */
export function withoutUnsaid(
  value: Json,
  { codec, content }: BodyPlan,
  { bytes, schemas }: SamplingContext,
): Json | undefined {
  const { encoding = {}, prefixEncoding = [], itemEncoding } = content;
  if (codec !== "multipart" || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const all = itemEncoding
      ? [...prefixEncoding, itemEncoding]
      : prefixEncoding;
    return all.some((one) => needsHeader(one, bytes)) ? undefined : value;
  }
  const unsaid = Object.keys(encoding).filter((name) =>
    needsHeader(encoding[name] ?? {}, bytes),
  );
  if (unsaid.length === 0) return value;
  const schema = schemas.write(content.schema ?? {});
  const { required } = mergeFacts(gather(schema, schemas.defs));
  if (unsaid.some((name) => required.includes(name))) return undefined;
  const kept = Object.entries(value ?? {}).filter(
    ([name]) => !unsaid.includes(name),
  );
  return Object.fromEntries(kept) as Json;
}
