import type { Plan } from "../../src/plan/plan.js";
import { OPTIONS_TYPES } from "../auth/flow.js";
import { flowsOf } from "../auth/uses.js";
import { statement } from "../code/imports.js";
import { ownTypes } from "./own-types.js";

/** What `auth.ts` has. */
export function authExports({ credentials }: Plan): string[] {
  if (credentials.length === 0) return [];
  const scopes = credentials.flatMap(({ oauth }) => oauth?.scopeType ?? []);
  return [
    statement("export type", new Set(["Auth", ...scopes]), "./auth.js"),
    statement(
      "export",
      credentials.map(({ factory }) => factory),
      "./auth.js",
    ),
  ];
}

type Names = readonly [
  file: string,
  values: readonly string[],
  types: readonly string[],
];

/** The runtime's names that some flow needs. */
export function oauthNames(plan: Plan): Names[] {
  const flows = flowsOf(plan);
  if (flows.size === 0) return [];
  const options = [...flows].map((flow) => OPTIONS_TYPES[flow]);
  const redirects = flows.has("authorizationCode") || flows.has("implicit");
  const devices = flows.has("deviceAuthorization");
  const login = (file: string, name: string, ...types: string[]): Names => [
    `oauth/login/${file}`,
    [name],
    types,
  ];
  const names: readonly Names[] = [
    ["oauth/oauth2", [], ["OAuthCredential"]],
    ["oauth/options", [], [...options, "ReauthProblem"].sort()],
    ["oauth/tokens", [], ["Tokens"]],
    ["store", [], ["Store"]],
    ["stores/memory", ["memoryStore"], []],
    ...(redirects
      ? [
          login(
            "start-login",
            "startLogin",
            "StartedLogin",
            "StartLoginOptions",
          ),
          login("finish-login", "finishLogin", "FinishLoginOptions"),
        ]
      : []),
    ...(devices
      ? [
          ["oauth/login/device-code", [], ["DeviceCode"]] satisfies Names,
          login("device-login", "deviceLogin", "DeviceLoginOptions"),
        ]
      : []),
    ...(redirects || devices || flows.has("password")
      ? [login("sign-out", "signOut", "SignOutOptions")]
      : []),
  ];
  const own = ownTypes(plan);
  return names.map(([file, values, types]) => [
    file,
    values,
    types.filter((type) => !own.has(type)),
  ]);
}
