import { listAlternatives } from "../../src/mocks/alternatives.js";
import { conforms } from "../../src/mocks/conforms.js";
import { gather, mergeFacts } from "../../src/mocks/facts.js";
import type { MockResponse } from "../../src/mocks/catalogue.js";
import { findResponse } from "../../src/mocks/reply.js";
import type { Json, JsonSchema } from "../../src/mocks/schema.js";
import { isSequence } from "../../src/mocks/sequence.js";
import { chooseBody } from "./body.js";
import type { TestAction } from "./catalogue.js";
import { catalogue } from "./connection.js";
import {
  mockAction as mockWire,
  type MockedAction,
  type MockOptions,
} from "./server.js";
import { dates, int64 } from "./surfaces.js";

/** As the mock server has it, with every value as the connector's callers have it: by the formats of `connector.json`. */
export function mockAction(id: string, options?: MockOptions): MockedAction {
  const mocked = mockWire(id, options);
  const action = catalogue.actions.find((one) => one.id === id);
  if (!action) return mocked;
  const ofStatus = (value: unknown, status: number): unknown =>
    toSurface(value as Json, schemaOf(action, status));
  return {
    requests: mocked.requests,
    answer: toSurface(mocked.answer as Json, schemaOf(action)),
    answerTo: (status) => ofStatus(mocked.answerTo(status), status),
    outcomeOf: (status) => {
      const outcome = mocked.outcomeOf(status);
      const headers = headersToSurface(outcome.headers, action, status);
      return { ...outcome, headers, data: ofStatus(outcome.data, status) };
    },
    received: async () => {
      const { params, ...others } = await mocked.received();
      const surface = toSurface(params, inputOf(action, mocked.requests[0]));
      return { params: surface as typeof params, ...others };
    },
  };
}

/** What a call takes, with the body that its media type has. */
function inputOf({ input, http }: TestAction, request?: Request): JsonSchema {
  const { body } = http;
  if (!request || body?.shape !== "body" || !body.alternatives) return input;
  const { schema = {} } = chooseBody(request, body);
  return { ...input, properties: { ...input.properties, body: schema } };
}

/** What a call gives. */
const outputOf = (action: TestAction): JsonSchema => {
  const { output } = action as TestAction & { readonly output?: JsonSchema };
  return output ?? {};
};

/** The body that the mock server gives with a status: in one of its media types; of a stream the list of its items. */
function schemaOf(action: TestAction, status?: number): JsonSchema {
  const found = findResponse(action.http, catalogue, status);
  const { contentType = "", schema = {}, itemSchema, parts } = found ?? {};
  // what comes of parts, or one by one, is not what describes it
  const isWhole = itemSchema ?? !isSequence(contentType);
  if (parts || !isWhole) return outputOf(action);
  return itemSchema ? { type: "array", items: itemSchema } : schema;
}

function headersToSurface(
  headers: unknown,
  action: TestAction,
  status: number,
): object {
  const [response] = responsesOf(action, status);
  const schemas = new Map(Object.entries(response?.headers ?? {}));
  const entries = Object.entries(headers as Record<string, Json>).map(
    ([name, value]) => [name, toSurface(value, schemas.get(name) ?? {})],
  );
  return Object.fromEntries(entries) as object;
}

/** What is documented of a status: of exactly that status, else of its range, else of `default`. */
function responsesOf({ http }: TestAction, status: number): MockResponse[] {
  const keys = [String(status), `${String(status)[0]}XX`, "default"];
  return keys.reduce<MockResponse[]>(
    (found, key) =>
      found.length > 0
        ? found
        : http.responses.filter((one) => one.status === key),
    [],
  );
}

function toSurface(value: Json | undefined, schema: JsonSchema): unknown {
  if (value === undefined || value === null) return value;
  const schemas = choose(value, schema);
  if (Array.isArray(value)) {
    return value.map((item: Json, index) =>
      toSurface(item, { allOf: itemSchemas(schemas, index) }),
    );
  }
  if (typeof value === "object") return objectToSurface(value, schemas);
  const listed = schemas.some(
    (one) => one.enum !== undefined || one.const !== undefined,
  );
  const of = listed
    ? undefined
    : schemas.find((one) => speaks(one) && applies(one, value));
  return of ? convert(value, of.format ?? "") : value;
}

/** Whether a format says what a value is to callers: not beside a reference or a union, whose types they have then. */
const speaks = ({ format, $ref, oneOf, anyOf, allOf = [] }: JsonSchema) =>
  format !== undefined &&
  [$ref, oneOf, anyOf].every((one) => one === undefined) &&
  !allOf.some(refers);

const refers = ({ $ref, allOf = [] }: JsonSchema): boolean =>
  $ref !== undefined || allOf.some(refers);

/** The schemas that hold for a value: those that stand there, and of every union the member that it is. */
function choose(value: Json, schema: JsonSchema): JsonSchema[] {
  const definitions = catalogue.$defs;
  const all = [...listAlternatives(gather(schema, definitions), definitions)];
  const check = () => ({
    definitions,
    side: "response" as const,
    budget: 20_000,
  });
  const found = all.find((set) =>
    [...set].every((one) => conforms(one, value, check())),
  );
  const chosen = [...(found ?? all[0] ?? [])];
  const conditions = new Set(chosen.flatMap(listConditions));
  return chosen.filter((one) => !conditions.has(one));
}

/** What only holds under a condition is in no type, and so stays as it travels. */
const listConditions = (schema: JsonSchema): JsonSchema[] =>
  [schema.if, schema.then, schema.else].flatMap((one) =>
    one ? [...gather(one, catalogue.$defs)] : [],
  );

function itemSchemas(
  schemas: readonly JsonSchema[],
  index: number,
): JsonSchema[] {
  return schemas.flatMap(
    ({ prefixItems, items }) => prefixItems?.[index] ?? items ?? [],
  );
}

function objectToSurface(
  object: object,
  schemas: readonly JsonSchema[],
): object {
  const { properties } = mergeFacts(schemas);
  const others = { anyOf: schemas.flatMap(listOthers) };
  const entries = Object.entries(object).map(([name, member]) => [
    name,
    toSurface(member as Json, properties.get(name) ?? others),
  ]);
  return Object.fromEntries(entries) as object;
}

/** What properties are that are not declared. */
const listOthers = ({
  additionalProperties,
  patternProperties = {},
  unevaluatedProperties,
}: JsonSchema): JsonSchema[] =>
  [
    additionalProperties,
    ...Object.values(patternProperties),
    unevaluatedProperties,
  ].filter((one) => one !== undefined);

/** Whether the format of a schema speaks of a value. */
function applies({ type, format = "" }: JsonSchema, value: Json): boolean {
  const types = [type ?? []].flat();
  const isNumber = types.includes("integer") || types.includes("number");
  if (/^u?int64$/.test(format)) {
    return isNumber ? typeof value === "number" : types.includes("string");
  }
  return typeof value === "string" && types.includes("string");
}

const TEMPORAL = new Map([
  ["date-time", "Instant"],
  ["date", "PlainDate"],
  ["date-time-local", "PlainDateTime"],
  ["time-local", "PlainTime"],
  ["duration", "Duration"],
]);

function convert(value: string | number | boolean, format: string): unknown {
  if (/^u?int64$/.test(format)) {
    return int64 === "bigint" ? BigInt(value) : value;
  }
  const text = String(value);
  if (dates === "Date") return format === "date-time" ? new Date(text) : value;
  const name = dates === "Temporal" ? TEMPORAL.get(format) : undefined;
  if (name === undefined) return value;
  const { Temporal } = globalThis as unknown as {
    readonly Temporal: Record<string, { from(text: string): unknown }>;
  };
  return Temporal[name]?.from(text);
}
