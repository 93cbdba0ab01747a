import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import { many, plan, text } from "./planned.js";

describe("a page is as small as it may be", () => {
  const integer: Schema = { type: ["integer"] };
  test.each<{ name?: string; schema: Schema; want: object }>([
    { schema: integer, want: { limit: 1 } },
    { name: "per_page", schema: integer, want: { per_page: 1 } },
    { name: "pageSize", schema: integer, want: { pageSize: 1 } },
    { name: "page[size]", schema: integer, want: { "page[size]": 1 } },
    { name: "$top", schema: integer, want: { $top: 1 } },
    { name: "page", schema: integer, want: {} },
    { name: "limits", schema: integer, want: {} },
    { schema: { $ref: "Size" }, want: { limit: 20 } },
    { schema: { ...integer, minimum: 0 }, want: { limit: 1 } },
    { schema: { ...integer, minimum: 5 }, want: { limit: 5 } },
    { schema: { ...integer, exclusiveMinimum: 5 }, want: { limit: 6 } },
    { schema: { ...integer, multipleOf: 10 }, want: { limit: 10 } },
    { schema: { ...integer, enum: [50, 10] }, want: { limit: 10 } },
    { schema: { ...integer, maximum: 0 }, want: {} },
    { schema: { ...integer, const: 3 }, want: {} },
    { schema: text, want: {} },
  ])("$name $schema", ({ name = "limit", schema, want }) => {
    const parameter = { name, in: "query", required: false, schema } as const;
    const { test: planned } = plan({
      operations: [many("a.pets", { parameters: [parameter] })],
      schemas: { Size: { ...integer, minimum: 20 } },
    });
    expect(planned?.params).toEqual(want);
  });
});
