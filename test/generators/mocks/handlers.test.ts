import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type {
  MockAction,
  MockCatalogue,
} from "../../../generators/mocks/src/catalogue.js";
import {
  createHandlersFor,
  type HandlerOptions,
} from "../../../generators/mocks/src/handlers.js";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const action = (
  id: string,
  path: string,
  http: Partial<MockAction["http"]> = {},
): MockAction => ({
  id,
  http: {
    method: "GET",
    path,
    result: "json",
    responses: [
      { status: "200", contentType: "application/json", schema: { const: id } },
    ],
    ...http,
  },
});

const make = (...actions: readonly MockAction[]): MockCatalogue => ({
  environments: [
    {
      url: "https://{region}.api.example.test/v1",
      variables: [{ name: "region", default: "eu" }],
    },
  ],
  actions,
  $defs: {},
});

async function ask(
  catalogue: MockCatalogue,
  url: string,
  options: HandlerOptions & { method?: string } = {},
) {
  const { method = "GET", ...rest } = options;
  server.use(...createHandlersFor(catalogue, rest));
  return fetch(url, { method });
}

const base = "https://api.example.test";

describe("a path answers only its own action (H90)", () => {
  const catalogue = make(
    action("a", "/v1/items:batchGet"),
    action("b", "/v1/items(1)"),
    action("c", "/v1/*"),
    action("d", "/v1/a+b"),
    action("e", "/v1/{id}:cancel"),
    action("f", "/v1/{id}"),
  );
  const rows = [
    { path: "/v1/items:batchGet", want: "a" },
    { path: "/v1/items(1)", want: "b" },
    { path: "/v1/*", want: "c" },
    { path: "/v1/a+b", want: "d" },
    { path: "/v1/7:cancel", want: "e" },
    { path: "/v1/7", want: "f" },
    { path: "/v1/items", want: "f" },
  ];

  test.each(rows)("$path", async ({ path, want }) => {
    const response = await ask(catalogue, base + path, { baseUrl: base });
    expect(await response.json()).toBe(want);
  });
});

test("the more concrete path wins, whatever the order (OpenAPI §4.8.2)", async () => {
  const catalogue = make(
    action("one", "/pets/{petId}"),
    action("mine", "/pets/mine"),
  );
  expect(
    await (await ask(catalogue, `${base}/pets/mine`, { baseUrl: base })).json(),
  ).toBe("mine");
});

test("the first environment is where requests go", async () => {
  const response = await ask(
    make(action("a", "/pets")),
    "https://eu.api.example.test/v1/pets",
  );
  expect(await response.json()).toBe("a");
});

test("an API without a server needs a base URL", () => {
  expect(() =>
    createHandlersFor({ environments: [], actions: [], $defs: {} }, {}),
  ).toThrow("baseUrl");
});

test.each([
  { proves: "another method", method: "POST", url: `${base}/pets` },
  {
    proves: "another host",
    method: "GET",
    url: "https://other.example.test/pets",
  },
  { proves: "an action that is left out", method: "GET", url: `${base}/cats` },
])("$proves is not answered", async ({ method, url }) => {
  const catalogue = make(
    action("pets.list", "/pets"),
    action("cats.list", "/cats"),
  );
  const asked = ask(catalogue, url, {
    method,
    baseUrl: base,
    actions: ["pets.list"],
  });
  await expect(asked).rejects.toThrow();
});

describe("replies", () => {
  const catalogue = make(
    action("pets.get", "/pets/{petId}", {
      responses: [
        {
          status: "200",
          contentType: "application/json",
          schema: { type: "object", properties: { id: { type: "string" } } },
        },
        {
          status: "4XX",
          contentType: "application/problem+json",
          schema: { type: "object", properties: { title: { const: "no" } } },
        },
      ],
    }),
    action("pets.__proto__", "/proto"),
  );
  const get = (replies: HandlerOptions["replies"]) =>
    ask(catalogue, `${base}/pets/p1`, {
      baseUrl: base,
      ...(replies && { replies }),
    });

  test("the documented success by default", async () => {
    const response = await get(undefined);
    expect([response.status, await response.json()]).toEqual([
      200,
      { id: "id" },
    ]);
  });

  test("a status has its documented body", async () => {
    const response = await get({ "pets.get": { status: 404 } });
    expect([
      response.status,
      response.headers.get("content-type"),
      await response.json(),
    ]).toEqual([404, "application/problem+json", { title: "no" }]);
  });

  test("a body and headers of one's own", async () => {
    const response = await get({
      "pets.get": { body: { id: "p9" }, headers: { "x-a": "1" } },
    });
    expect([response.headers.get("x-a"), await response.json()]).toEqual([
      "1",
      { id: "p9" },
    ]);
  });

  test("by the request", async () => {
    const response = await get({
      "pets.get": (request) => ({
        body: { id: new URL(request.url).pathname },
      }),
    });
    expect(await response.json()).toEqual({ id: "/pets/p1" });
  });
});

const shapes: readonly {
  proves: string;
  given: Partial<MockAction["http"]>;
  want: readonly unknown[];
}[] = [
  {
    proves: "no content",
    given: { result: "none", responses: [{ status: "204" }] },
    want: [204, null, ""],
  },
  {
    proves: "nothing documented",
    given: { result: "none", responses: [] },
    want: [204, null, ""],
  },
  {
    proves: "a range",
    given: {
      responses: [
        {
          status: "2XX",
          contentType: "application/json",
          schema: { const: 1 },
        },
      ],
    },
    want: [200, "application/json", "1"],
  },
  {
    proves: "default",
    given: {
      responses: [
        {
          status: "default",
          contentType: "application/json",
          schema: { const: 1 },
        },
      ],
    },
    want: [200, "application/json", "1"],
  },
  {
    proves: "the success that has a body",
    given: {
      responses: [
        { status: "202" },
        {
          status: "200",
          contentType: "application/json",
          schema: { const: 1 },
        },
      ],
    },
    want: [200, "application/json", "1"],
  },
  {
    proves: "text",
    given: {
      result: "text",
      responses: [{ status: "200", contentType: "text/csv" }],
    },
    want: [200, "text/csv", "text"],
  },
  {
    proves: "bytes",
    given: {
      result: "binary",
      responses: [{ status: "200", contentType: "image/png" }],
    },
    want: [200, "image/png", "bytes"],
  },
  {
    proves: "a wildcard",
    given: {
      responses: [{ status: "200", contentType: "*/*", schema: { const: 1 } }],
    },
    want: [200, "application/json", "1"],
  },
];

test.each(shapes)("samples $proves", async ({ given, want }) => {
  const response = await ask(make(action("a", "/a", given)), `${base}/a`, {
    baseUrl: base,
  });
  expect([
    response.status,
    response.headers.get("content-type"),
    await response.text(),
  ]).toEqual(want);
});
