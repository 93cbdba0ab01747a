import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Node } from "../../src/grammar/json.js";
import { openapi3 } from "../../src/grammar/openapi3.js";
import { openapi30 } from "../../src/normalise/lifts/openapi30.js";
import { openapi31 } from "../../src/normalise/lifts/openapi31.js";
import { repairContents } from "../../src/normalise/repairs/contents.js";
import { repairInfo } from "../../src/normalise/repairs/info.js";
import { repairOperationIds } from "../../src/normalise/repairs/operation-ids.js";
import { repairParameters } from "../../src/normalise/repairs/parameters.js";
import { repairPaths } from "../../src/normalise/repairs/paths.js";
import { repairResponses } from "../../src/normalise/repairs/responses.js";
import { repairSecurity } from "../../src/normalise/repairs/security.js";
import { repairServers } from "../../src/normalise/repairs/servers.js";
import { chain, transform } from "../../src/normalise/transform.js";
import { sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

const scalar = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, "a", "string", "integer", "null"),
  fc.constantFrom(
    "#/components/schemas/A",
    "#/components/schemas/B/properties/a",
  ),
);

const keyword = fc.constantFrom(
  "$ref",
  "type",
  "nullable",
  "enum",
  "minimum",
  "exclusiveMinimum",
  "example",
  "examples",
  "format",
  "required",
  "title",
  "description",
  "discriminator",
  "x-a",
);

function schemaOf(depth: number): fc.Arbitrary<Node> {
  const values = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }));
  const own = fc.dictionary(keyword, values, { maxKeys: 4 });
  if (depth === 0) return own;
  const inner = schemaOf(depth - 1);
  const children = fc.record(
    {
      properties: fc.dictionary(fc.constantFrom("a", "__proto__"), inner, {
        maxKeys: 2,
      }),
      items: inner,
      allOf: fc.array(inner, { maxLength: 2 }),
      oneOf: fc.array(inner, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(own, children).map(([a, b]) => ({ ...a, ...b }));
}

const schema = schemaOf(1);

/** Enough to find what breaks, few enough to be quick. */
const runs = { numRuns: 50 };

const operation = fc.record(
  {
    operationId: fc.constantFrom("a", "b", ""),
    parameters: fc.array(
      fc.record({
        name: fc.constantFrom("id", "q"),
        in: fc.constantFrom("path", "query"),
        schema,
      }),
      { maxLength: 3 },
    ),
    security: fc.array(fc.constantFrom({}, { k: [] }, { gone: [] }), {
      maxLength: 2,
    }),
    responses: fc.dictionary(
      fc.constantFrom("200", "4xx", "oops", "x-a"),
      fc.record({
        content: fc.dictionary(
          fc.constantFrom("application/json", "json", "token"),
          fc.record({ schema }),
        ),
      }),
      { maxKeys: 2 },
    ),
  },
  { requiredKeys: [] },
);

const description = fc.record({
  openapi: fc.constantFrom("3.0.0", "3.1.0", "3.2.0"),
  info: fc.constantFrom({}, { title: "T", version: "1" }),
  paths: fc.dictionary(
    fc.constantFrom("/x/{id}", "/y", "z"),
    fc.record({ get: operation, put: operation }, { requiredKeys: [] }),
    { maxKeys: 2 },
  ),
  components: fc.record({
    schemas: fc.record(
      { A: schemaOf(2), B: schemaOf(2) },
      { requiredKeys: [] },
    ),
    securitySchemes: fc.constant({ k: { type: "http", scheme: "basic" } }),
  }),
});

const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
};

const normalise = (value: unknown) =>
  normalised(sourcesOf({ "api.json": value }));

describe("normalise, of any description", () => {
  test("changes nothing of what was loaded", () => {
    fc.assert(
      fc.property(description, (value) => {
        // A frozen object throws when it is changed.
        expect(() => normalise(deepFreeze(value))).not.toThrow();
      }),
      runs,
    );
  });

  test("has nothing more to do for what it has made", () => {
    fc.assert(
      fc.property(description, (value) => {
        const once = normalise(value);
        expect(normalise(once)).toEqual(once);
      }),
      runs,
    );
  });

  test("leaves no reference but those to its own named schemas", () => {
    fc.assert(
      fc.property(description, (value) => {
        const document = normalise(value);
        for (const reference of referencesIn(document)) {
          const name = reference.replace("#/components/schemas/", "");
          expect(Object.hasOwn(document.components.schemas, name)).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** Where they are references, and no example or extension. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (["example", "examples", "enum", "x-a"].includes(key)) return [];
    if (key === "$ref" && typeof member === "string") return [member];
    return referencesIn(member);
  });
}

describe("every lift and repair, of a document that is 3.2 already", () => {
  const steps: Record<string, (document: Node) => Node> = {
    openapi30: (document) =>
      transform(document, openapi3, chain(openapi30, openapi31)),
    contents: (document) => transform(document, openapi3, repairContents),
    responses: (document) => transform(document, openapi3, repairResponses),
    servers: (document) => transform(document, openapi3, repairServers),
    info: repairInfo,
    paths: repairPaths,
    operationIds: repairOperationIds,
    parameters: repairParameters,
    security: repairSecurity,
  };

  test.each(Object.entries(steps))("%s changes nothing", (_, step) => {
    fc.assert(
      fc.property(description, (value) => {
        const document = normalise(value) as unknown as Node;
        expect(step(document)).toEqual(document);
      }),
      runs,
    );
  });
});
