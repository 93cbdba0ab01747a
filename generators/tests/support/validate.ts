import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { matchesPattern } from "../../mocks/src/pattern.js";
import {
  isHidden,
  type Definitions,
  type Json,
  type JsonSchema,
} from "../../mocks/src/schema.js";

const BASE = "connector";

/** Checks values that were sent against the schemas of the API's description. */
export function createValidator(
  definitions: Definitions,
): (schema: JsonSchema, value: Json) => string[] {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateSchema: false,
    allErrors: true,
    // What every object inherits, `constructor`, is no property of a value.
    ownProperties: true,
    code: { regExp: toPattern },
  });
  addFormats.default(ajv);
  ajv.addSchema({
    $id: BASE,
    ...forRequests({ $defs: definitions } as JsonSchema, definitions),
  });
  return (schema, value) => {
    const validate = ajv.compile(forRequests(schema, definitions));
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) =>
        `${instancePath || "the value"} ${message ?? "is not valid"}`,
    );
  };
}

/** Patterns that could take for ever are not run; what is no regular expression says nothing. */
const toPattern = Object.assign(
  (pattern: string) => ({
    test: (text: string) => matchesPattern(pattern, text) ?? true,
    // Ajv tells patterns apart by it.
    toString: () => pattern,
  }),
  { code: "unused" },
);

const NAMED = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
]);
const VALUES = new Set(["const", "enum", "default", "examples"]);

/**
 * The same schema, as it holds for what is sent: `required` means a property that is `readOnly` for responses only
 * (OpenAPI §4.24). References point into the whole description.
 */
function forRequests(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return typeof value === "object" && value !== null
      ? forRequests(value, definitions)
      : value;
  };
  const entries = Object.entries(schema).map(
    ([keyword, value]): [string, unknown] => {
      if (keyword === "$ref") return [keyword, `${BASE}${value}`];
      if (keyword === "required")
        return [keyword, requiredNames(schema, definitions)];
      if (NAMED.has(keyword))
        return [keyword, mapValues(value as object, inside)];
      return [keyword, VALUES.has(keyword) ? value : inside(value)];
    },
  );
  return Object.fromEntries(entries);
}

const mapValues = (
  record: object,
  change: (value: unknown) => unknown,
): object =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value)]),
  );

function requiredNames(
  { required = [], properties = {} }: JsonSchema,
  definitions: Definitions,
): string[] {
  return required.filter((name) => {
    const property = Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
    return !property || !isHidden(property, "request", definitions);
  });
}
