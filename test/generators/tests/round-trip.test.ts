import fc from "fast-check";
import { expect, test } from "vitest";
import { connect } from "../../../generators/runtime/connect.js";
import { form } from "../../../generators/runtime/bodies/form.js";
import type {
  Operation,
  Parameter as WireParameter,
} from "../../../generators/runtime/operation.js";
import { querystring } from "../../../generators/runtime/parameters/querystring.js";
import { send } from "../../../generators/runtime/send.js";
import type { Json, JsonSchema } from "../../../generators/mocks/src/schema.js";
import { content } from "../../../generators/runtime/parameters/content.js";
import { cookie } from "../../../generators/runtime/parameters/cookie.js";
import { styled } from "../../../generators/runtime/parameters/styled.js";
import { arrives } from "../../../generators/tests/sample-parameter.js";
import { decodeRequest } from "../../../generators/tests/support/decode.js";
import type { Parameter, ParameterStyle } from "../../../src/ir/index.js";

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json";

const STYLES: Readonly<Record<string, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix", "pipeDelimited"],
  query: [
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
    "deepObject",
  ],
  header: ["simple", "spaceDelimited", "pipeDelimited", "tabDelimited"],
  cookie: ["form", "cookie"],
};

/** Every way to describe a parameter. */
const manner = fc.oneof(
  fc.constantFrom("path", "query", "header", "cookie").chain((place) =>
    fc.record({
      in: fc.constant(place),
      style: fc.constantFrom(...STYLES[place]!),
      explode: fc.boolean(),
      allowReserved: fc.boolean(),
      mediaType: fc.constant(undefined),
    }),
  ),
  fc.record({
    in: fc.constantFrom("path", "query", "header", "cookie", "querystring"),
    style: fc.constant("form"),
    explode: fc.constant(true),
    allowReserved: fc.constant(false),
    mediaType: fc.constant(JSON_TYPE),
  }),
  fc.record({
    in: fc.constant("querystring"),
    style: fc.constant("form"),
    explode: fc.constant(true),
    allowReserved: fc.constant(false),
    mediaType: fc.constant(FORM),
  }),
);

const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 4 }),
  fc
    .array(fc.constantFrom(..."a.,;=|&#%+[]/? \t:", "%41"), { maxLength: 4 })
    .map((parts) => parts.join("")),
);
/** Objects as JSON has them. */
const PLAIN = { noNullPrototype: true };

const scalar = fc.oneof(text, fc.integer(), fc.boolean());
const value = fc.oneof(
  scalar,
  fc.array(scalar, { minLength: 1, maxLength: 3 }),
  fc.dictionary(text, scalar, {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  }),
  fc.record(
    {
      a: fc.array(fc.record({ b: fc.integer() }, PLAIN), { maxLength: 2 }),
      c: scalar,
    },
    PLAIN,
  ),
) as fc.Arbitrary<Json>;

/** A schema that says no more than the types of a value. */
function schemaOf(json: Json): JsonSchema {
  if (Array.isArray(json))
    return {
      type: "array",
      prefixItems: json.map(schemaOf),
      items: itemsOf(json),
    };
  if (typeof json !== "object" || json === null)
    return { type: typeof json === "number" ? "integer" : typeof json };
  const entries = Object.entries(json).map(
    ([name, member]) => [name, schemaOf(member)] as const,
  );
  return { type: "object", properties: Object.fromEntries(entries) };
}

function itemsOf(items: readonly Json[]): JsonSchema {
  const first = items[0];
  return first === undefined ? {} : schemaOf(first);
}

/** Lists of one type, as descriptions have them. */
const isUniform = (json: Json): boolean =>
  typeof json !== "object" ||
  json === null ||
  (Array.isArray(json)
    ? new Set(json.map((item) => typeof item)).size < 2 && json.every(isUniform)
    : Object.values(json).every((member) => isUniform(member as Json)));

type Manner = Pick<Parameter, "in" | "style" | "explode" | "allowReserved"> & {
  readonly mediaType: string | undefined;
};

function literalOf({ in: place, mediaType, ...how }: Manner): WireParameter {
  if (place !== "querystring" && mediaType !== undefined)
    return { in: place, mediaType, write: content };
  if (place !== "querystring")
    return { in: place, ...how, write: place === "cookie" ? cookie : styled };
  return querystring(
    mediaType === FORM ? form({}) : { contentType: mediaType ?? JSON_TYPE },
  );
}

async function transmit(given: Json, manner: Manner): Promise<Request> {
  const requests: Request[] = [];
  const client = connect(
    { name: "t", product: "a/1", environments: {} },
    {
      environment: { url: "https://api.example" },
      fetch: async (input, init) => {
        requests.push(new Request(input, init));
        return new Response(null, { status: 204 });
      },
    },
  );
  const operation: Operation<object, unknown> = {
    id: "t.get",
    method: "GET",
    path: pathOf(manner),
    params: { color: literalOf(manner) },
    result: "none",
  };
  await send(client, operation, { color: given });
  return requests[0]!;
}

const pathOf = ({ in: place }: Manner) =>
  place === "path" ? "/pets/{color}" : "/pets";

test("what the tests of a connector send, they read back without its serialiser", async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(manner, value, async (how, given) => {
      if (!isUniform(given)) return;
      const described = how as Manner;
      const schema = schemaOf(given);
      const { mediaType, ...rest } = described;
      const known = arrives(given, {
        plan: { key: "color", name: "color", in: described.in, index: 0 },
        parameter: {
          name: "color",
          required: false,
          schema: {},
          ...rest,
          ...(mediaType !== undefined && { mediaType }),
        },
        schema,
        definitions: {},
      });
      if (!known) return;
      const request = await transmit(given, described);
      const input = { type: "object", properties: { color: schema } } as const;
      const parameter = {
        key: "color",
        name: "color",
        in: described.in,
        ...(mediaType === undefined
          ? { style: rest.style, explode: rest.explode }
          : { mediaType }),
        allowReserved: rest.allowReserved,
      };
      const decoded = await decodeRequest(request, {
        action: {
          id: "t.get",
          input,
          output: {},
          http: {
            method: "GET",
            path: pathOf(described),
            parameters: [parameter],
            result: "none",
            responses: [],
          },
        } as never,
        baseUrl: "https://api.example",
        definitions: {},
        credentials: [],
      });
      sent += 1;
      expect(decoded?.parameters.get("color")).toEqual(given);
    }),
    { numRuns: 3000 },
  );
  expect(sent).toBeGreaterThan(500);
});
