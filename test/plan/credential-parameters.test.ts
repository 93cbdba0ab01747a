import { describe, expect, test } from "vitest";
import type { Action, Parameter } from "../../src/ir/index.js";
import { action, api } from "./api.js";
import {
  parameter,
  take,
  withParameters,
} from "./take-credential-parameters.js";

const header = {
  id: "key",
  type: "apiKey",
  in: "header",
  name: "X-Key",
} as const;
const query = { id: "q", type: "apiKey", in: "query", name: "Key" } as const;
const cookie = { id: "c", type: "apiKey", in: "cookie", name: "sid" } as const;
const oauth = { id: "oauth", type: "oauth2", flows: [] } as const;
const basic = { id: "basic", type: "http", scheme: "basic" } as const;
const raw = {
  id: "raw",
  type: "apiKey",
  in: "header",
  name: "Authorization",
} as const;
const securitySchemes = [header, query, cookie, oauth, basic, raw];

describe("a parameter that repeats a scheme of its operation is asked for once", () => {
  const authorization = parameter("header", "Authorization");
  test.each<{
    given: Parameter;
    asked: Action["security"];
    want: readonly string[];
  }>([
    { given: parameter("header", "x-KEY"), asked: [{ key: [] }], want: [] },
    {
      given: parameter("query", "Key"),
      asked: [{ oauth: ["a"] }, { q: [] }],
      want: [],
    },
    {
      given: parameter("cookie", "sid"),
      asked: [{ c: [], key: [] }, {}],
      want: [],
    },
    { given: parameter("query", "key"), asked: [{ q: [] }], want: ["key"] },
    {
      given: parameter("query", "X-Key"),
      asked: [{ key: [] }],
      want: ["X-Key"],
    },
    { given: parameter("query", "Key"), asked: [], want: ["Key"] },
    {
      given: parameter("cookie", "sid"),
      asked: [{ q: [] }],
      want: ["sid"],
    },
    { given: authorization, asked: [{ oauth: [] }], want: [] },
    { given: authorization, asked: [{ basic: [] }], want: [] },
    { given: authorization, asked: [{ raw: [] }], want: [] },
    { given: authorization, asked: [{ key: [] }], want: [] },
  ])("$given.in $given.name, $asked", ({ given, asked, want }) => {
    const own = parameter("query", "limit");
    const actions = [withParameters([given, own], asked)];
    const { shown } = take(api({ securitySchemes, actions }));
    expect(shown).toEqual([{ params: [...want, "limit"], security: asked }]);
  });

  test.each<{
    given: readonly [boolean, boolean];
    asked: Action["security"];
    want: Action["security"];
  }>([
    {
      given: [true, true],
      asked: [{ key: [] }, { q: [] }],
      want: [{ key: [], q: [] }, { key: [] }, { q: [] }],
    },
    {
      given: [true, false],
      asked: [{ key: [] }, { q: [] }],
      want: [{ key: [] }, { q: [] }],
    },
    {
      given: [true, true],
      asked: [{ oauth: [] }, { key: [], q: [] }],
      want: [{ oauth: [] }, { key: [], q: [] }],
    },
  ])(
    "needed: $given of $asked; both are sent by who has both",
    ({ given: [first, second], asked, want }) => {
      const parameters = [
        parameter("header", "X-Key", { required: first }),
        parameter("query", "Key", { required: second }),
      ];
      const actions = [withParameters(parameters, asked)];
      const { shown } = take(api({ securitySchemes, actions }));
      expect(shown).toEqual([{ params: [], security: want }]);
    },
  );

  test("which is said once for all operations", () => {
    const parameters = [parameter("header", "X-Key")];
    const security = [{ key: [] }];
    const { codes } = take(
      api({
        securitySchemes,
        actions: [
          action({ parameters, security }),
          action({ path: "/cats", parameters, security }),
        ],
      }),
    );
    expect(codes).toEqual([
      {
        code: "GC_CREDENTIAL_PARAMETER",
        message:
          'the header parameter "X-Key" of 2 operations is the credential "key", and no parameter',
      },
    ]);
  });
});

describe("Authorization, where schemes are described that nothing asks for", () => {
  const authorization = (required: boolean) =>
    action({
      parameters: [parameter("header", "authorization", { required })],
    });
  test.each([
    { given: true, want: [{ oauth: [] }, { basic: [] }, { raw: [] }] },
    { given: false, want: [{ oauth: [] }, { basic: [] }, { raw: [] }, {}] },
  ])("needed: $given", ({ given, want }) => {
    const actions = [authorization(given)];
    const { shown } = take(api({ securitySchemes, actions }));
    expect(shown).toEqual([{ params: [], security: want }]);
  });

  test("an operation without it is left alone", () => {
    const actions = [authorization(true), action({ path: "/open" })];
    const { shown } = take(api({ securitySchemes, actions }));
    expect(shown[1]).toEqual({ params: [], security: [] });
  });

  test("so is one that turns off what the others ask for", () => {
    const security = [{ oauth: [] }];
    const actions = [authorization(true)];
    const { shown } = take(api({ securitySchemes, security, actions }));
    expect(shown).toEqual([{ params: [], security: [] }]);
  });
});

describe("a description without a scheme gets one of a credential header", () => {
  test.each<{
    given: readonly Parameter[];
    params: readonly string[];
    security: Action["security"];
  }>([
    {
      given: [parameter("header", "Authorization")],
      params: [],
      security: [{ Authorization: [] }],
    },
    {
      given: [parameter("header", "Authorization", { required: false })],
      params: [],
      security: [{ Authorization: [] }, {}],
    },
    {
      given: [parameter("header", "X-API-Key"), parameter("query", "q")],
      params: ["q"],
      security: [{ "X-API-Key": [] }],
    },
    {
      given: [
        parameter("header", "api-key"),
        parameter("header", "X-Auth-Token"),
        parameter("header", "Authorization", { required: false }),
      ],
      params: [],
      security: [
        { "api-key": [], "X-Auth-Token": [], Authorization: [] },
        { "api-key": [], "X-Auth-Token": [] },
      ],
    },
    {
      given: [parameter("header", "X-API-Key", { required: false })],
      params: ["X-API-Key?"],
      security: [],
    },
    { given: [parameter("query", "apikey")], params: ["apikey"], security: [] },
    {
      given: [parameter("header", "X-Customer-Key")],
      params: ["X-Customer-Key"],
      security: [],
    },
    {
      given: [
        parameter("header", "X-API-Key", { schema: { type: ["object"] } }),
      ],
      params: ["X-API-Key"],
      security: [],
    },
    {
      given: [parameter("header", "X-API-Key", { internal: {} })],
      params: ["X-API-Key"],
      security: [],
    },
  ])("$params $security", ({ given, params, security }) => {
    const { shown } = take(api({ actions: [withParameters(given)] }));
    expect(shown).toEqual([{ params, security }]);
  });

  test("whatever its case, and optional where an operation can do without", () => {
    const { shown, schemes, codes } = take(
      api({
        actions: [
          withParameters([
            parameter("header", "X-Api-Key", { description: "Yours." }),
          ]),
          action({
            path: "/cats",
            parameters: [parameter("header", "x-api-key", { required: false })],
          }),
          action({ path: "/open" }),
        ],
      }),
    );
    expect(shown.map(({ security }) => security)).toEqual([
      [{ "X-Api-Key": [] }],
      [{ "X-Api-Key": [] }, {}],
      [],
    ]);
    expect(schemes).toEqual([
      {
        id: "X-Api-Key",
        description: "Yours.",
        type: "apiKey",
        in: "header",
        name: "X-Api-Key",
      },
    ]);
    expect(codes.map(({ code }) => code)).toEqual([
      "GC_CREDENTIAL_ASSUMED",
      "GC_CREDENTIAL_ASSUMED",
    ]);
  });

  test.each<{ given: string; of: number; want: "scheme" | "parameter" }>([
    { given: "X-Postmark-Server-Token", of: 10, want: "scheme" },
    { given: "ev-api-key", of: 8, want: "scheme" },
    { given: "apiSecret", of: 10, want: "scheme" },
    { given: "X-Vendor-Authorization", of: 10, want: "scheme" },
    { given: "X-Postmark-Server-Token", of: 7, want: "parameter" },
    { given: "X-Customer", of: 10, want: "parameter" },
    { given: "X-CSRF-Token", of: 10, want: "parameter" },
    { given: "X-Idempotent-Key", of: 10, want: "parameter" },
  ])(
    "$given, which $of of 10 operations require, is a $want",
    ({ given, of, want }) => {
      const actions = Array.from({ length: 10 }, (_, at) =>
        action({
          path: `/pets/${at}`,
          parameters: at < of ? [parameter("header", given)] : [],
        }),
      );
      const { shown, schemes } = take(api({ actions }));
      expect(schemes.map(({ id }) => id)).toEqual(
        want === "scheme" ? [given] : [],
      );
      expect(shown[0]).toEqual(
        want === "scheme"
          ? { params: [], security: [{ [given]: [] }] }
          : { params: [given], security: [] },
      );
    },
  );

  test("and Authorization keeps what is said of it", () => {
    const description = "Your token.";
    const given = parameter("header", "Authorization", { description });
    const { schemes } = take(api({ actions: [withParameters([given])] }));
    expect(schemes[0]?.description).toBe(description);
  });

  test.each(["X-API-Key", "GET /pets X-API-Key"])(
    "unless the configuration says what it is: %s",
    (selector) => {
      const actions = [withParameters([parameter("header", "X-API-Key")])];
      const config = { internal: { [selector]: false } } as const;
      const { shown, codes } = take(api({ actions }), { config });
      expect(shown).toEqual([{ params: ["X-API-Key"], security: [] }]);
      expect(codes).toEqual([]);
    },
  );
});
