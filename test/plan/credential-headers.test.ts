import { describe, expect, test } from "vitest";
import type { Action, Parameter } from "../../src/ir/index.js";
import { api } from "./api.js";
import {
  parameter,
  take,
  withParameters,
} from "./take-credential-parameters.js";

const securitySchemes = [
  { id: "key", type: "apiKey", in: "header", name: "X-Key" },
  { id: "q", type: "apiKey", in: "query", name: "Key" },
  { id: "c", type: "apiKey", in: "cookie", name: "sid" },
] as const;

describe("a header in the place of a scheme asks for it", () => {
  test.each<{
    given: readonly Parameter[];
    asked: Action["security"];
    want: Action["security"];
  }>([
    {
      given: [parameter("header", "X-Key")],
      asked: [],
      want: [{ key: [] }],
    },
    {
      given: [parameter("header", "x-key", { required: false })],
      asked: [],
      want: [{ key: [] }, {}],
    },
    {
      given: [parameter("header", "X-Key")],
      asked: [{ q: [] }, { c: [] }],
      want: [
        { q: [], key: [] },
        { c: [], key: [] },
      ],
    },
    {
      given: [parameter("header", "X-Key", { required: false })],
      asked: [{ q: [] }],
      want: [{ q: [], key: [] }, { q: [] }],
    },
    {
      given: [parameter("query", "Key"), parameter("header", "X-Key")],
      asked: [{ q: [] }],
      want: [{ q: [], key: [] }],
    },
  ])("$given, $asked", ({ given, asked, want }) => {
    const actions = [withParameters(given, asked)];
    const { shown } = take(api({ securitySchemes, actions }));
    expect(shown).toEqual([{ params: [], security: want }]);
  });

  test("unless the operation turns off what the others ask for", () => {
    const actions = [withParameters([parameter("header", "X-Key")], [])];
    const security = [{ oauth: [] }];
    const { shown } = take(api({ securitySchemes, security, actions }));
    expect(shown).toEqual([{ params: ["X-Key"], security: [] }]);
  });
});
