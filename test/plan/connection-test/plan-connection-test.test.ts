import { describe, expect, test } from "vitest";
import type { Schema } from "../../../src/ir/index.js";
import type { OperationGiven } from "../../generators/plan.js";
import { get, many, pet, pets, plan, text, type Given } from "./planned.js";

describe("the operation is chosen by rule", () => {
  test.each<{ name: string; given: OperationGiven[]; want?: string }>([
    {
      name: "one that whoever connects can call, by whatever credential",
      given: [
        get("a.me"),
        get("a.pets", { security: [{ key: [] }, { login: [] }] }),
      ],
      want: "a.pets",
    },
    {
      name: "one that asks who one is",
      given: [get("a.pet"), get("a.get", { path: "/v1/users/me" })],
      want: "a.get",
    },
    {
      name: "one whose name asks who one is",
      given: [get("a.pet"), get("a.getCurrentUser", { path: "/v1/users/now" })],
      want: "a.getCurrentUser",
    },
    {
      name: "not one that only begins so",
      given: [get("a.pet"), get("a.photo", { path: "/me/photo" })],
      want: "a.pet",
    },
    {
      name: "one that asks for the status, before others",
      given: [get("a.pet"), get("a.ping")],
      want: "a.ping",
    },
    {
      name: "one whose 404 says that the URL is wrong",
      given: [
        get("a.pet", {
          responses: [
            { status: "200", schema: pet },
            { status: "404", schema: pet },
          ],
        }),
        get("a.longer"),
      ],
      want: "a.longer",
    },
    {
      name: "one that gives little",
      given: [many("a.pets"), get("a.longer")],
      want: "a.longer",
    },
    {
      name: "lists inside count, too",
      given: [
        get("a.page", {
          responses: [
            {
              status: "200",
              schema: { type: ["object"], properties: { items: pets } },
            },
          ],
        }),
        get("a.longer"),
      ],
      want: "a.longer",
    },
    {
      name: "a list of words is little",
      given: [
        get("a.pet", {
          responses: [
            {
              status: "200",
              schema: {
                type: ["object"],
                properties: { tags: { type: ["array"], items: text } },
              },
            },
          ],
        }),
        get("a.longer"),
      ],
      want: "a.pet",
    },
    {
      name: "a list that can be cut short, before others",
      given: [
        many("a.pets"),
        many("a.longer", {
          parameters: [
            {
              name: "limit",
              in: "query",
              required: false,
              schema: { type: ["integer"] },
            },
          ],
        }),
      ],
      want: "a.longer",
    },
    {
      name: "one that needs few scopes",
      given: [
        get("a.pet", { security: [{ key: ["admin"] }] }),
        get("a.longer"),
      ],
      want: "a.longer",
    },
    {
      name: "a short path",
      given: [get("a.c", { path: "/a/b" }), get("a.longer")],
      want: "a.longer",
    },
    {
      name: "none that needs no credential",
      given: [
        get("a.pet", { security: [] }),
        get("a.dog", { security: [{ key: [] }, {}] }),
      ],
    },
    {
      name: "none that needs a credential which the connector does not have",
      given: [get("a.pet", { security: [{ nobody: [], key: [] }] })],
    },
    {
      name: "none with required parameters",
      given: [
        get("a.pet", {
          parameters: [{ name: "q", in: "query", schema: text }],
        }),
      ],
    },
    { name: "none but GET", given: [get("a.pet", { method: "POST" })] },
    {
      name: "none that speaks of an effect",
      given: [
        get("a.logout"),
        get("a.x", { path: "/token/refresh" }),
        get("a.resetPassword", { path: "/p" }),
      ],
    },
    {
      name: "none that brings a file",
      given: [
        get("a.pet", {
          responses: [{ status: "200", mediaType: "image/png", schema: {} }],
        }),
      ],
    },
  ])("$name", ({ given, want }) => {
    const { test: planned, codes } = plan({ operations: given });
    expect(planned?.operation).toBe(want);
    expect(codes).toEqual(want === undefined ? ["GC_TEST_HOST_ONLY"] : []);
    const reversed = plan({ operations: given.toReversed() });
    expect(reversed.test).toEqual(planned);
  });

  test("none that is deprecated", () => {
    const { test: planned } = plan({
      operations: [get("a.me"), get("a.pet")],
      change: (operation) =>
        operation.id === "a.me"
          ? { ...operation, action: { ...operation.action, deprecated: {} } }
          : operation,
    });
    expect(planned?.operation).toBe("a.pet");
  });

  test("of a schema that holds itself", () => {
    const loop: Schema = { allOf: [{ $ref: "Loop" }] };
    const responses = [{ status: "200", schema: { $ref: "Loop" } }];
    const { test: planned } = plan({
      operations: [get("a.pet", { responses })],
      schemas: { Loop: loop },
    });
    expect(planned?.operation).toBe("a.pet");
  });
});

describe("what was chosen stays", () => {
  test("though there is a better one now", () => {
    const operations = [get("a.me"), get("a.pet")];
    const { test: planned, decision } = plan({
      operations,
      locked: "GET /pet",
    });
    expect(planned?.operation).toBe("a.pet");
    expect(decision).toEqual({ operation: "GET /pet" });
  });

  test("until it can no longer be called", () => {
    const operations = [get("a.me"), get("a.pet", { method: "POST" })];
    const { decision } = plan({ operations, locked: "POST /pet" });
    expect(decision).toEqual({ operation: "GET /me" });
  });

  test("for when there is one again", () => {
    const { decision } = plan({ operations: [], locked: "GET /pet" });
    expect(decision).toEqual({ operation: "GET /pet" });
  });
});

describe("a person's choice wins", () => {
  const operations = [
    get("a.me"),
    get("a.pet", { method: "POST" }),
    get("a.dog", { parameters: [{ name: "q", in: "query", schema: text }] }),
  ];

  test.each(["a.pet", "POST /pet"])("by %s", (configured) => {
    const planned = plan({ operations, configured, locked: "GET /me" });
    expect(planned.test?.operation).toBe("a.pet");
    expect(planned.codes).toEqual([]);
  });

  test("by x-connector-test", () => {
    const { test: planned, codes } = plan({
      operations,
      locked: "GET /me",
      change: (operation) =>
        operation.id === "a.pet"
          ? { ...operation, action: { ...operation.action, isTest: true } }
          : operation,
    });
    expect({ id: planned?.operation, codes }).toEqual({
      id: "a.pet",
      codes: [],
    });
  });

  test.each([
    { given: "a.dog", want: '"a.dog" cannot test a connection: it needs q' },
    {
      given: "a.pett",
      want: '"a.pett" cannot test a connection: there is no such operation; did you mean "a.pet"?',
    },
  ])("unless it cannot be called: $given", ({ given, want }) => {
    const planned = plan({ operations, configured: given });
    expect(planned.test?.operation).toBe("a.me");
    expect(planned.codes).toEqual(["GC_TEST_OPERATION"]);
    expect(planned.diagnostics.all[0]?.message).toBe(want);
  });
});

describe("there are others for credentials that the first does not take", () => {
  const both = [{ key: [], login: [] }];
  const login = [{ login: [] }];
  test.each<{ name: string; given: Given; want: readonly string[] }>([
    {
      name: "the best that takes them",
      given: {
        operations: [
          get("pets.me"),
          many("pets.all", { security: login }),
          get("pets.one", { security: login }),
        ],
      },
      want: ["pets.one"],
    },
    {
      name: "none where the first takes all",
      given: {
        operations: [
          get("pets.me", { security: [{ key: [] }, { login: [] }] }),
          get("pets.one", { security: login }),
        ],
      },
      want: [],
    },
    {
      name: "none that takes no new one",
      given: { operations: [get("pets.me"), get("pets.you")] },
      want: [],
    },
    {
      name: "one that takes a credential which the first takes with another",
      given: {
        operations: [get("pets.one", { security: both }), get("pets.me")],
      },
      want: ["pets.me"],
    },
    {
      name: "none where somebody has said which",
      given: {
        operations: [get("pets.me"), get("pets.one", { security: login })],
        configured: "pets.me",
      },
      want: [],
    },
  ])("$name", ({ given, want }) => {
    const { test: planned } = plan(given);
    const others = planned?.others?.map(({ operation }) => operation) ?? [];
    expect(others).toEqual(want);
  });
});
