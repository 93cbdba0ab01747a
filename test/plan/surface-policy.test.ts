import { describe, expect, test } from "vitest";
import type { Config } from "../../src/config/config.js";
import type { Schema } from "../../src/ir/index.js";
import { applySurfacePolicy } from "../../src/plan/surface-policy.js";
import { action, api } from "./api.js";

const surfaceOf = (schema: Schema, policy: Config): unknown =>
  applySurfacePolicy(api({ schemas: { A: schema } }), policy).schemas["A"]
    ?.surface;

describe("what callers have in place of what travels", () => {
  test.each<{ given: Schema; policy: Config; want: string | undefined }>([
    {
      given: { type: ["string"], format: "date-time" },
      policy: { dates: "Date" },
      want: "Date",
    },
    {
      given: { type: ["string", "null"], format: "date-time" },
      policy: { dates: "Temporal" },
      want: "Temporal.Instant",
    },
    {
      given: { type: ["string"], format: "date" },
      policy: { dates: "Date" },
      want: undefined,
    },
    {
      given: { type: ["string"], format: "date" },
      policy: { dates: "Temporal" },
      want: "Temporal.PlainDate",
    },
    {
      given: { type: ["string"], format: "time" },
      policy: { dates: "Temporal" },
      want: undefined,
    },
    {
      given: { type: ["string"], format: "time-local" },
      policy: { dates: "Temporal" },
      want: "Temporal.PlainTime",
    },
    {
      given: { type: ["string"], format: "date-time-local" },
      policy: { dates: "Temporal" },
      want: "Temporal.PlainDateTime",
    },
    {
      given: { type: ["string"], format: "duration" },
      policy: { dates: "Temporal" },
      want: "Temporal.Duration",
    },
    {
      given: { type: ["string"], format: "date-time" },
      policy: { dates: "string", int64: "bigint" },
      want: undefined,
    },
    {
      given: { type: ["integer"], format: "date-time" },
      policy: { dates: "Date" },
      want: undefined,
    },
    {
      given: { type: ["integer"], format: "int64" },
      policy: { int64: "bigint" },
      want: "bigint",
    },
    {
      given: { type: ["number"], format: "uint64" },
      policy: { int64: "bigint" },
      want: "bigint",
    },
    {
      given: { type: ["string"], format: "int64" },
      policy: { int64: "bigint" },
      want: "bigint",
    },
    {
      given: { type: ["integer"], format: "int32" },
      policy: { int64: "bigint" },
      want: undefined,
    },
    {
      given: { type: ["integer"], format: "int64" },
      policy: { int64: "number", dates: "Date" },
      want: undefined,
    },
    {
      given: { format: "int64" },
      policy: { int64: "bigint" },
      want: undefined,
    },
    {
      given: { type: ["integer"], format: "int64", enum: [1, 2] },
      policy: { int64: "bigint" },
      want: undefined,
    },
    {
      given: { type: ["string"], format: "__proto__" },
      policy: { dates: "Date" },
      want: undefined,
    },
  ])("$given with $policy", ({ given, policy, want }) => {
    expect(surfaceOf(given, policy)).toBe(want);
  });

  test("by default an API stays the very same", () => {
    const given = api({
      schemas: { A: { type: ["string"], format: "date-time" } },
    });
    expect(applySurfacePolicy(given, {})).toBe(given);
    expect(
      applySurfacePolicy(given, { dates: "string", int64: "number" }),
    ).toBe(given);
  });

  test("what only webhooks send stays as it travels, for nothing converts it", () => {
    const at: Schema = { type: ["string"], format: "date-time" };
    const json = (id: string) => ({
      content: [{ mediaType: "application/json", schema: { $ref: id } }],
    });
    const hook = { key: "h", name: "h", method: "POST", tags: [] };
    const made = applySurfacePolicy(
      api({
        schemas: {
          Sent: { properties: { at, both: { $ref: "Both" } } },
          Both: { properties: { at } },
        },
        actions: [action({ body: { required: true, ...json("Both") } })],
        webhooks: [
          {
            ...hook,
            parameters: [],
            body: { required: true, ...json("Sent") },
            responses: [],
            security: [],
          },
        ],
      }),
      { dates: "Date" },
    );
    expect(made.schemas["Sent"]?.properties?.["at"]?.surface).toBeUndefined();
    expect(made.schemas["Both"]?.properties?.["at"]?.surface).toBe("Date");
  });

  test("what has no such value stays the very same, and enums keep their identity", () => {
    const plain: Schema = {
      type: ["object"],
      properties: { a: { enum: ["x", "y"] } },
    };
    const changed: Schema = {
      properties: { b: plain, c: { type: ["string"], format: "date-time" } },
    };
    const made = applySurfacePolicy(api({ schemas: { plain, changed } }), {
      dates: "Date",
    });
    expect(made.schemas["plain"]).toBe(plain);
    expect(made.schemas["changed"]?.properties?.["b"]).toBe(plain);
  });

  test("parameters, bodies and responses have them too", () => {
    const schema: Schema = {
      type: ["array"],
      items: { type: ["string"], format: "date-time" },
    };
    const content = [
      { mediaType: "application/json", schema, itemSchema: schema },
    ];
    const given = action({
      parameters: [
        {
          name: "a",
          in: "query",
          required: false,
          schema,
          style: "form",
          explode: true,
          allowReserved: false,
        },
      ],
      body: { required: true, content },
      responses: [{ status: "200", headers: [], content }],
    });
    const [made] = applySurfacePolicy(api({ actions: [given] }), {
      dates: "Date",
    }).actions;
    const all = [
      made?.parameters[0]?.schema,
      made?.body?.content[0]?.schema,
      made?.responses[0]?.content[0]?.itemSchema,
    ];
    expect(all.map((one) => one?.items?.surface)).toEqual([
      "Date",
      "Date",
      "Date",
    ]);
  });
});
