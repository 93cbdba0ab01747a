import { build } from "esbuild";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { auth } from "../../../generators/auth/auth.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { SecurityScheme } from "../../../src/ir/index.js";
import type { CredentialPlan, OAuthPlan } from "../../../src/plan/plan.js";
import { makePlan } from "../plan.js";

function emit(credentials: readonly CredentialPlan[]): string {
  const plan = makePlan({ credentials });
  const [file] = auth({ plan } as EmitInput);
  return file?.text ?? "";
}

const login: SecurityScheme = { id: "Login", type: "oauth2", flows: [] };
const oauth = (given: Partial<OAuthPlan> = {}): OAuthPlan => ({
  flow: "clientCredentials",
  scopes: [],
  endpoints: { tokenUrl: "https://a.example/token" },
  ...given,
});

test("a scheme that no action asks for is in the union, and its factories say that nothing of it is sent", () => {
  const use = { unasked: true } as const;
  const text = emit([
    { factory: "login", scheme: login, oauth: oauth(), ...use },
    { factory: "loginToken", scheme: login, ...use },
  ]);
  expect(text).toContain('export type Auth = Credential<"Login">;');
  const said = text.replaceAll("\n * ", " ").split("never sent, as no action");
  expect(said).toHaveLength(1 + 2);
});

/** The text without its imports and docs. */
const codeOf = (text: string): string =>
  text
    .replace(/^import [^;]*;\n/gm, "")
    .replace(/\/\*\*[^]*?\*\/\n/g, "")
    .replace(/\n{2,}/g, "\n")
    .trim();

describe("a factory says what is sent", () => {
  test.each<{ scheme: SecurityScheme; want: string }>([
    {
      scheme: { id: "key", type: "apiKey", in: "header", name: "X-Key" },
      want: "An API key, sent in the header `X-Key`.",
    },
    {
      scheme: { id: "key", type: "apiKey", in: "query", name: "key" },
      want: "An API key, sent in the query parameter `key`.",
    },
    // Its format is anybody's guess.
    {
      scheme: {
        id: "key",
        type: "apiKey",
        in: "header",
        name: "AUTHORIZATION",
      },
      want: "The whole value of the header `Authorization`, with its scheme where the API wants one, like `Bearer …`.",
    },
    {
      scheme: { id: "key", type: "http", scheme: "bearer" },
      want: "A token, sent as `Authorization: Bearer …` (RFC 6750).",
    },
    {
      scheme: {
        id: "key",
        type: "http",
        scheme: "bearer",
        bearerFormat: "JWT",
      },
      want: "A token (JWT), sent as `Authorization: Bearer …` (RFC 6750).",
    },
    {
      scheme: login,
      want: "An access token that you have already, or a function that gives a current one, sent as `Authorization: Bearer …` (RFC 6750).",
    },
  ])("$want", ({ scheme, want }) => {
    const text = emit([{ factory: "key", scheme }]);
    const [, docs = ""] = text.split("\n/**").slice(-2);
    const said = docs.split("*/")[0] ?? "";
    expect(said.replace(/\n \* ?/g, " ").trim()).toBe(want);
  });
});

describe("a flow is a description and one line", () => {
  test.each<{ name: string; given: CredentialPlan; want: string }>([
    {
      name: "with its endpoints in the order in which they are needed",
      given: {
        factory: "login",
        scheme: login,
        oauth: oauth({
          flow: "authorizationCode",
          endpoints: {
            refreshUrl: "/r",
            tokenUrl: "/t",
            authorizationUrl: "/a",
          },
        }),
      },
      want: `
export type Auth = Credential<"Login">;
const loginFlow: OAuthDescription<"Login"> = {
  scheme: "Login",
  flow: "authorizationCode",
  authorizationUrl: "/a",
  tokenUrl: "/t",
  refreshUrl: "/r",
};
export function login(
  options: AuthorizationCodeOptions,
): OAuthCredential<"Login"> {
  return makeOAuth2(loginFlow, options);
}`,
    },
    {
      name: "with scopes, and endpoints that are found",
      given: {
        factory: "login",
        scheme: login,
        oauth: oauth({
          flow: "deviceAuthorization",
          endpoints: {},
          metadataUrl: "https://a.example",
          scopes: [{ name: "read", description: "See." }],
          scopeType: "LoginScope",
        }),
      },
      want: `
export type Auth = Credential<"Login">;
export type LoginScope = "read" | (string & {});
const loginFlow: OAuthDescription<"Login"> = {
  scheme: "Login",
  flow: "deviceAuthorization",
  discover: /* @__PURE__ */ discover("https://a.example"),
};
export function login(
  options: DeviceAuthorizationOptions<LoginScope>,
): OAuthCredential<"Login"> {
  return makeOAuth2(loginFlow, options);
}`,
    },
    {
      name: "whose token goes where the description wants a key",
      given: {
        factory: "login",
        scheme: { id: "Login", type: "apiKey", in: "query", name: "key" },
        oauth: oauth({ expired: [{ status: 403 }] }),
      },
      want: `
export type Auth = Credential<"Login">;
const loginFlow: OAuthDescription<"Login"> = {
  scheme: "Login",
  flow: "clientCredentials",
  tokenUrl: "https://a.example/token",
  expired: /* @__PURE__ */ expiredWhen({ status: 403 }),
};
export function login(
  options: ClientCredentialsOptions,
): OAuthCredential<"Login"> {
  return asApiKey(makeOAuth2(loginFlow, options), { in: "query", name: "key" });
}`,
    },
  ])("$name", ({ given, want }) => {
    expect(codeOf(emit([given]))).toBe(want.trim());
  });

  test.each([
    { given: "password", want: true },
    { given: "implicit", want: true },
    { given: "clientCredentials", want: false },
  ] as const)("$given is deprecated: $want", ({ given, want }) => {
    const text = emit([
      { factory: "login", scheme: login, oauth: oauth({ flow: given }) },
    ]);
    expect(text.includes("@deprecated")).toBe(want);
  });

  test("a constant has no name that a factory has", () => {
    const text = emit([
      { factory: "login", scheme: login, oauth: oauth() },
      { factory: "loginFlow", scheme: login },
    ]);
    expect(text).toContain("const loginFlow_: OAuthDescription");
  });
});

const hostile = 'a*/ "b" `c` ${d} \u202e\n@deprecated';

test("text of a description stays text", async () => {
  const scheme: SecurityScheme = {
    id: hostile,
    type: "oauth2",
    description: hostile,
    flows: [],
  };
  const text = emit([
    {
      factory: "login",
      scheme,
      oauth: oauth({
        scopes: [{ name: hostile, description: hostile }],
        scopeType: "LoginScope",
        endpoints: { tokenUrl: hostile },
        metadataUrl: hostile,
        environments: JSON.parse('{"__proto__":{"tokenUrl":"/t"}}'),
        request: { names: JSON.parse(`{"__proto__":"x"}`) },
      }),
    },
    { factory: "loginToken", scheme },
  ]);
  expect(text).not.toMatch(/\u202e/);
  expect(text.match(/"?\]?__proto__/g)).toHaveLength(2);
  const formatted = await format(text, { parser: "typescript" });
  expect(await format(formatted, { parser: "typescript" })).toBe(formatted);
});

test("who uses one factory carries neither the others nor what they need", async () => {
  const credentials: CredentialPlan[] = [
    {
      factory: "key",
      scheme: { id: "K", type: "apiKey", in: "query", name: "k" },
    },
    {
      factory: "login",
      scheme: login,
      oauth: oauth({
        metadataUrl: "https://a.example",
        expired: [{ status: 403, path: "a" }],
      }),
    },
    { factory: "certificate", scheme: { id: "M", type: "mutualTLS" } },
    { factory: "mast", scheme: { id: "D", type: "http", scheme: "digest" } },
  ];
  const { outputFiles } = await build({
    stdin: {
      contents: `import { key } from "./auth.js"; console.log(key("x"));`,
      resolveDir: "generators",
    },
    plugins: [
      {
        name: "auth",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\/auth\.js$/ }, () => ({
            path: "auth",
            namespace: "made",
          }));
          onLoad({ filter: /.*/, namespace: "made" }, () => ({
            contents: emit(credentials),
            loader: "ts",
            resolveDir: "generators",
          }));
        },
      },
    ],
    bundle: true,
    write: false,
    format: "esm",
  });
  const bundle = outputFiles[0]?.text ?? "";
  expect(bundle).toContain("function apiKey(");
  expect(bundle).not.toMatch(/token_endpoint|a\.example|Digest|refresh/);
});

test("a proof that is made for each request is a hook, wherever it goes", () => {
  const scheme: SecurityScheme = {
    id: "Seal",
    type: "apiKey",
    in: "query",
    name: "seal",
    hook: true,
  };
  const text = emit([{ factory: "seal", scheme }]);
  expect(text).toContain("the query parameter `seal`, which `hook` sets");
  expect(codeOf(text)).toBe(
    `
export type Auth = Credential<"Seal">;
export function seal(hook: Authorize | CustomScheme): Credential<"Seal"> {
  return makeCustom("Seal", hook);
}`.trim(),
  );
});
