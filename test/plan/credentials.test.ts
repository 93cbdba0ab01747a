import type { SecurityScheme } from "../../src/ir/index.js";
import { describe, expect, test } from "vitest";
import type { TokenRequestConfig } from "../../src/config/auth.js";
import type { Config } from "../../src/config/config.js";
import { flow, oauth2, plan, URLS } from "./plan-credentials.js";

describe("a flow", () => {
  const login = oauth2(
    flow("clientCredentials", {
      ...URLS,
      scopes: [{ name: "read", description: "See." }],
    }),
  );

  test("knows the scopes that are described, and those that operations ask for", () => {
    const [first] = plan({ schemes: [login], scopes: ["read", "write"] }).plans;
    expect(first?.oauth).toMatchObject({
      scopeType: "LoginScope",
      scopes: [
        { name: "read", description: "See." },
        { name: "write", description: "" },
      ],
    });
  });

  test("without any scope has no type of them", () => {
    const [first] = plan({ schemes: [oauth2(flow("password"))] }).plans;
    expect(first?.oauth?.scopeType).toBeUndefined();
  });

  test("has the type of its scopes under another name where a model has it", () => {
    const [first] = plan({ schemes: [login], taken: ["LoginScope"] }).plans;
    expect(first?.oauth?.scopeType).toBe("LoginScopes");
  });

  test("has the endpoints of the configuration before those of the description", () => {
    const config = {
      auth: {
        Login: {
          tokenUrl: "/mine",
          revocationUrl: "/end",
          expired: { status: 403 },
        },
      },
    };
    const [first] = plan({ schemes: [login], config }).plans;
    expect(first?.oauth).toMatchObject({
      endpoints: { ...URLS, tokenUrl: "/mine", revocationUrl: "/end" },
      expired: [{ status: 403 }],
    });
  });

  test("has the metadata of the configuration before those of the description", () => {
    const config = { auth: { Login: { metadataUrl: "https://mine.example" } } };
    const schemes: SecurityScheme[] = [
      {
        id: "Login",
        type: "oauth2",
        oauth2MetadataUrl: "https://a.example",
        flows: [flow("clientCredentials")],
      },
      {
        id: "Login",
        type: "openIdConnect",
        openIdConnectUrl: "https://a.example",
      },
    ];
    const found = schemes.map((scheme) => {
      const [first] = plan({ schemes: [scheme], config }).plans;
      return first?.oauth?.metadataUrl;
    });
    expect(found).toEqual(["https://mine.example", "https://mine.example"]);
  });

  test.each<{ name: string; config: Config }>([
    {
      name: "by configuration",
      config: { auth: { Login: { tokenUrl: "/t" } } },
    },
    {
      name: "by metadata",
      config: { auth: { Login: { metadataUrl: "https://a.example" } } },
    },
    {
      name: "in an environment",
      config: {
        auth: { Login: { environments: { sandbox: { tokenUrl: "/t" } } } },
      },
    },
  ])("can be whole $name", ({ config }) => {
    const schemes = [oauth2(flow("clientCredentials", {}))];
    const made = plan({ schemes, config });
    expect([made.factories, made.problems]).toEqual([
      ["login", "loginToken"],
      [],
    ]);
  });

  test.each([
    { given: "implicit", want: "authorizationUrl" },
    { given: "password", want: "tokenUrl" },
    { given: "clientCredentials", want: "tokenUrl" },
    { given: "authorizationCode", want: "authorizationUrl" },
    { given: "deviceAuthorization", want: "deviceAuthorizationUrl" },
  ] as const)("$given says that it lacks its $want", ({ given, want }) => {
    const { factories, problems } = plan({
      schemes: [oauth2(flow(given, {}))],
    });
    expect(factories).toEqual(["loginToken"]);
    expect(problems).toEqual([
      `the flow ${given} of "Login" is left out: it has no ${want}`,
    ]);
  });
});

test("a configuration of a scheme that there is not names the closest", () => {
  const config = { auth: { Logn: { tokenUrl: "/t" }, ["__proto__"]: {} } };
  const { problems } = plan({
    schemes: [oauth2(flow("clientCredentials"))],
    config,
  });
  expect(problems).toEqual([
    'the configuration of the security scheme "Logn" is for nothing; did you mean "Login"?',
    'the configuration of the security scheme "__proto__" is for nothing',
  ]);
});

test("endpoints of an environment that there is not name the closest", () => {
  const environments = { sandbx: { tokenUrl: "/t" } };
  const { problems } = plan({
    schemes: [oauth2(flow("clientCredentials"))],
    config: { auth: { Login: { environments } } },
  });
  expect(problems).toEqual([
    'the endpoints of the environment "sandbx" are for nothing; did you mean "sandbox"?',
  ]);
});

describe("a client whose secret has a name of its own", () => {
  const names = { client_secret: "apiSecret" };
  test.each<{ request: TokenRequestConfig; want: string | undefined }>([
    { request: { names }, want: "post" },
    { request: { names, clientAuthentication: "basic" }, want: "basic" },
    { request: { names: { client_id: "apiKey" } }, want: undefined },
    { request: { format: "json" }, want: undefined },
  ])("sends it under that: $request", ({ request, want }) => {
    const [first] = plan({
      schemes: [oauth2(flow("clientCredentials"))],
      config: { auth: { Login: { request } } },
    }).plans;
    expect(first?.oauth?.request?.clientAuthentication).toBe(want);
  });
});

describe("a scheme that no operation asks for", () => {
  const other: SecurityScheme = { id: "Other", type: "http", scheme: "basic" };
  const schemes = [oauth2(flow("clientCredentials"))];

  test("has its factory behind those that are asked for, and is marked", () => {
    const { plans } = plan({ schemes, unasked: [other] });
    const marks = plans.map(({ factory, unasked }) => [factory, unasked]);
    expect(marks).toEqual([
      ["login", undefined],
      ["loginToken", undefined],
      ["other", true],
    ]);
  });

  test("takes no name from one that is asked for", () => {
    const schemes = [{ ...other, id: "a key" }];
    const { plans } = plan({ schemes, unasked: [{ ...other, id: "a-key" }] });
    const names = plans.map(({ factory, scheme }) => [scheme.id, factory]);
    expect(names).toEqual([
      ["a key", "aKey"],
      ["a-key", "aKeyAuth"],
    ]);
  });
});

describe("the configuration says whether a proof is made for each request", () => {
  const key: SecurityScheme = {
    id: "Key",
    type: "apiKey",
    in: "query",
    name: "k",
  };
  test.each<{ scheme: SecurityScheme; hook?: boolean; want?: true }>([
    { scheme: key },
    { scheme: key, hook: true, want: true },
    { scheme: { ...key, hook: true }, want: true },
    { scheme: { ...key, hook: true }, hook: false },
  ])("$scheme.hook, $hook", ({ scheme, hook, want }) => {
    const config = { auth: { Key: hook === undefined ? {} : { hook } } };
    const [planned] = plan({ schemes: [scheme], config }).plans;
    expect(planned?.scheme.hook).toBe(want);
  });
});
