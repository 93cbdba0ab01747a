import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { operations } from "../../../generators/operations/operations.js";
import { resources } from "../../../generators/resources/resources.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { Response, Schema } from "../../../src/ir/index.js";
import type { Declarations } from "../../../src/types/declarations.js";
import { makePlan, type OperationGiven } from "../plan.js";

const text: Schema = { type: ["string"] };
const header = (name: string): Response["headers"][number] => ({
  name,
  required: false,
  schema: text,
});

/** Types are called like their schemas. */
const declarations: Declarations = {
  models: [],
  params: new Map(),
  unrecognized: [],
  typeOf: ({ $ref }) =>
    $ref === undefined
      ? { text: "unknown", uses: [] }
      : { text: $ref, uses: [$ref] },
};

const inputOf = (operation: OperationGiven): EmitInput => ({
  plan: makePlan({ operations: [operation] }),
  declarations,
});

/** The type arguments on one line. */
function typeOf(operation: OperationGiven): string {
  const [file] = operations(inputOf(operation));
  const type = /Operation<([^]*?)\n?> =\s/.exec(file?.text ?? "")?.[1] ?? "";
  return type
    .replaceAll(/,(?=\s*>|\s*$)/g, "")
    .replaceAll(/(?<=, ?|^)\s*\| /g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const pet = { $ref: "Pet" };
const job = { $ref: "Job" };

describe("the fourth argument says what comes with which status", () => {
  test.each<{
    name: string;
    given: OperationGiven["responses"];
    want: string;
  }>([
    {
      name: "not where there is one outcome",
      given: [{ status: "200", schema: pet }],
      want: "undefined, Pet",
    },
    {
      name: "nor where all outcomes have the same type",
      given: [
        { status: "200", schema: pet },
        { status: "201", schema: pet },
      ],
      want: "undefined, Pet",
    },
    {
      name: "two types",
      given: [
        { status: "200", schema: pet },
        { status: "201", schema: pet },
        { status: "202", schema: job },
      ],
      want: "undefined, Pet | Job, never, Outcome<200 | 201, Pet> | Outcome<202, Job>",
    },
    {
      name: "a type and nothing",
      given: [{ status: "200", schema: pet }, { status: "2XX" }],
      want: "undefined, Pet | undefined, never, Outcome<200, Pet> | Outcome<Exclude<SuccessStatus, 200>, undefined>",
    },
    {
      name: "headers",
      given: [{ status: "204", headers: [header("ETag"), header("it's")] }],
      want: `undefined, void, never, Outcome<204, undefined, { ETag?: string; "it's"?: string }>`,
    },
    {
      name: "a header that is an object",
      given: [
        {
          status: "204",
          headers: [
            {
              ...header("X"),
              schema: {
                properties: { "a b": { type: ["integer"] }, c: text },
                required: ["c"],
              },
            },
          ],
        },
      ],
      want: `undefined, void, never, Outcome<204, undefined, { X?: { "a b"?: number; c: string } }>`,
    },
    {
      name: "a header with members that are not described",
      given: [
        {
          status: "204",
          headers: [
            {
              ...header("X"),
              schema: { additionalProperties: { type: ["boolean"] } },
            },
          ],
        },
      ],
      want: "undefined, void, never, Outcome<204, undefined, { X?: Record<string, boolean> }>",
    },
    {
      name: "a header that is JSON",
      given: [
        {
          status: "204",
          headers: [
            { ...header("X"), schema: pet, mediaType: "application/json" },
          ],
        },
      ],
      want: "undefined, void, never, Outcome<204, undefined, { X?: Pet }>",
    },
    {
      name: "headers of errors",
      given: [
        { status: "200", schema: pet },
        { status: "429", headers: [header("ETag")] },
      ],
      want: "undefined, Pet, never, Outcome<200, Pet> | Refusal<429, { ETag?: string }>",
    },
    {
      name: "a redirect",
      given: [{ status: "3XX", headers: [header("Location")] }],
      want: "undefined, void, never, Outcome<RedirectStatus, undefined, { Location?: string }>",
    },
  ])("$name", ({ given, want }) => {
    expect(typeOf({ id: "pets.get", responses: given! })).toBe(want);
  });

  test.each([
    { name: "it's`$x`", literal: '"it\'s`$x`"' },
    { name: "__proto__", literal: '["__proto__"]' },
  ])("$name is data", ({ name, literal }) => {
    const given = [{ status: "204", headers: [header(name)] }];
    const [file] = operations(inputOf({ id: "pets.get", responses: given }));
    expect(file?.text).toContain(`{ ${literal}?: string }`);
    expect(file?.text).toContain(`readHeaders({ ${literal}: "string" })`);
  });

  test("members of an object are data", () => {
    const properties = JSON.parse('{"__proto__":{},"it\'s":{}}');
    const given = [
      {
        status: "204",
        headers: [
          { ...header("X"), explode: true as const, schema: { properties } },
        ],
      },
    ];
    const [file] = operations(inputOf({ id: "pets.get", responses: given }));
    expect(file?.text).toContain(
      `{ X?: { ["__proto__"]?: string; "it's"?: string } }`,
    );
    expect(file?.text).toContain(
      'members: { ["__proto__"]: "string", "it\'s": "string" },\n      explode: true,',
    );
  });

  test("a name that cannot be sent is left out", () => {
    const given = [{ status: "204", headers: [header('"; } > = {}')] }];
    expect(typeOf({ id: "pets.get", responses: given })).toBe(
      "undefined, void",
    );
  });
});

test("operations and resources are in prettier's style, however long the names are", async () => {
  const names = [2, 8, 14, 20, 26, 32, 38, 44];
  for (const length of names) {
    const long = "x".repeat(length);
    const responses = [
      {
        status: "200",
        schema: { $ref: `Pet${long}` },
        headers: [header("ETag"), header(`X-${long}`)],
      },
      { status: "202", schema: job },
      { status: "2XX" },
      { status: "429", headers: [header(`X-${long}`), header(`Y-${long}`)] },
    ];
    for (const count of [1, 2, 3, 4]) {
      const given = responses.slice(0, count);
      const input = inputOf({ id: `pets.get${long}`, responses: given });
      for (const file of [...operations(input), ...resources(input)]) {
        if (!file.formatted) continue;
        const { text: printed } = file;
        expect(await format(printed, { parser: "typescript" })).toBe(printed);
      }
    }
  }
});

test("so are streams, however long the names are", async () => {
  for (let length = 0; length < 24; length += 1) {
    const $ref = `Item${"x".repeat(length)}`;
    const schema: Schema = { $ref, type: ["object"] };
    for (const mediaType of ["text/event-stream", "application/jsonl"]) {
      const given = [{ status: "200", mediaType, schema }];
      const input = inputOf({ id: "pets.watchEverything", responses: given });
      for (const { text: printed } of operations(input))
        expect(await format(printed, { parser: "typescript" })).toBe(printed);
    }
  }
});

test("so are errors of several types, however long these are", async () => {
  const unions: Declarations = {
    ...declarations,
    typeOf: ({ anyOf = [], $ref = "unknown" }) => {
      const uses = anyOf.map((one) => one.$ref ?? "");
      return { text: uses.join(" | ") || $ref, uses };
    },
  };
  for (let length = 0; length < 90; length += 3) {
    const long = "x".repeat(length);
    const anyOf = [{ $ref: `A${long}` }, { $ref: "B" }];
    const responses = [
      { status: "200", schema: pet },
      { status: "404", schema: { anyOf } },
      { status: "4XX", schema: { anyOf: [...anyOf, { $ref: `C${long}` }] } },
      { status: "default", schema: { $ref: `D${long}` } },
    ];
    const input = inputOf({ id: "pets.get", responses });
    const [file] = operations({ ...input, declarations: unions });
    expect(file?.formatted).toBe(true);
    const printed = file?.text ?? "";
    expect(await format(printed, { parser: "typescript" })).toBe(printed);
  }
});
