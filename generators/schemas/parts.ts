import type { Api, Schema } from "../../src/ir/index.js";
import type {
  PartForm,
  PartPlan,
  PartsPlan,
} from "../../src/plan/parts/parts.js";
import type { OperationPlan, OutcomePlan } from "../../src/plan/plan.js";
import { withoutBytes } from "../../src/plan/validation/without-bytes.js";

type Schemas = Api["schemas"];

/** By status: what multipart responses are made of, as callers get it before it is converted. */
export function partSchemas(
  { result: { outcomes } }: OperationPlan,
  schemas: Schemas,
): [string, Schema][] {
  const read = outcomes.filter(({ kind }) => !/^(json|none)$/.test(kind));
  return read.flatMap((outcome): [string, Schema][] => {
    const { status, parts } = outcome;
    // what else is read at that status may be no parts at all
    const isAlone = read.every(
      (one) =>
        one === outcome || (/^\d+$/.test(status) && one.status !== status),
    );
    return parts && isAlone
      ? [[status, outcomeSchema(outcome, parts, schemas)]]
      : [];
  });
}

/** Where parts come one after another, of each. */
function outcomeSchema(
  { kind }: OutcomePlan,
  parts: PartsPlan,
  schemas: Schemas,
): Schema {
  const whole = partsSchema(parts, schemas);
  if (kind === "parts" || parts.by === "name") return whole;
  const { prefix, item } = parts;
  const all = [...prefix, ...(item ? [item] : [])];
  return unite(all.map((part) => partSchema(part, schemas)));
}

/** Parts that nobody has described are kept, like fields. */
function partsSchema(parts: PartsPlan, schemas: Schemas): Schema {
  if (parts.by === "place") {
    const { prefix, item, required } = parts;
    return {
      type: ["array"],
      ...(prefix.length > 0 && {
        prefixItems: prefix.map((part) => partSchema(part, schemas)),
      }),
      ...(item && { items: partSchema(item, schemas) }),
      ...(required > 0 && { minItems: required }),
    };
  }
  const named = parts.parts.map((part) => {
    const own = partSchema(part, schemas);
    const type = ["array"] as const;
    return [part.name, part.list ? { type, items: own } : own] as const;
  });
  const required = parts.parts.filter((part) => part.required && !part.list);
  return {
    type: ["object"],
    properties: Object.fromEntries(named),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
  };
}

function partSchema({ forms }: PartPlan, schemas: Schemas): Schema {
  const data = unite(forms.map((form) => formSchema(form, schemas)));
  const isSaid = Object.keys(data).length > 0;
  return isSaid
    ? { type: ["object"], properties: { data }, required: ["data"] }
    : { type: ["object"] };
}

/** Bytes are nobody's to look into, and XML is not validated. */
function formSchema(
  { kind, schema = {}, parts }: PartForm,
  schemas: Schemas,
): Schema {
  if (parts) return partsSchema(parts, schemas);
  if (kind === "json") return withoutBytes(schema, schemas);
  return kind === "text" ? schema : {};
}

const unite = (all: readonly Schema[]): Schema => {
  const [first = {}, ...others] = all;
  return others.length > 0 ? { anyOf: [...all] } : first;
};
