import type { Generator } from "../../src/emit/file.js";
import { connectorPath } from "../client/connector.js";
import { statement } from "../code/imports.js";

/** The runtime's own names: file, values, types. */
const RUNTIME: readonly (readonly [
  file: string,
  values: readonly string[],
  types: readonly string[],
])[] = [
  ["api-promise", [], ["ApiPromise"]],
  ["call-options", [], ["CallOptions", "ExtraFields", "RetryOptions"]],
  ["catalogue", ["bundleAction"], ["Catalogue"]],
  ["client", [], ["Client"]],
  ["connect", [], ["ConnectionOptions"]],
  ["credentials/credential", [], ["Credential", "Secret"]],
  [
    "errors",
    [
      "AbortError",
      "ApiError",
      "ArgumentError",
      "AuthError",
      "ConnectorError",
      "DecodeError",
      "NetworkError",
      "RateLimitError",
      "ReauthRequired",
      "SignatureError",
      "TimeoutError",
    ],
    [],
  ],
  ["interceptor", [], ["Interceptor"]],
  ["invoke", ["invoke"], []],
  ["is-api-error", ["isApiError"], []],
  ["operation", [], ["Operation"]],
  ["problem", [], ["ProblemDetails"]],
  ["request", [], ["ApiRequest"]],
  ["send", ["send"], []],
];

/** `src/index.ts`: the public names, listed, so that a diff shows what was added or taken away. */
export const index: Generator = ({ plan }) => {
  const { className, factory, optionsType } = plan.client;
  const own = plan.groups.flatMap(({ file, operations }) => {
    const names = operations.flatMap(({ params }) =>
      params ? [params.typeName] : [],
    );
    return names.length > 0
      ? [statement("export type", names, `./operations/${file}.js`)]
      : [];
  });
  const auth =
    plan.credentials.length > 0
      ? [
          statement("export type", ["Auth"], "./auth.js"),
          statement(
            "export",
            plan.credentials.map(({ factory: name }) => name),
            "./auth.js",
          ),
        ]
      : [];
  const lines = [
    statement("export", [className, factory], `./${connectorPath(plan)}.js`),
    statement("export type", [optionsType], `./${connectorPath(plan)}.js`),
    statement("export", ["createClient"], "./client.js"),
    statement("export type", ["ClientOptions"], "./client.js"),
    ...auth,
    statement("export", ["environments"], "./environments.js"),
    statement("export type", ["Environment"], "./environments.js"),
    'export type * from "./models.js";',
    ...own,
    ...RUNTIME.flatMap(([file, values, types]) => [
      ...(values.length > 0
        ? [statement("export", values, `./runtime/${file}.js`)]
        : []),
      ...(types.length > 0
        ? [statement("export type", types, `./runtime/${file}.js`)]
        : []),
    ]),
  ];
  return [
    { path: "src/index.ts", text: `${lines.join("\n")}\n`, formatted: true },
  ];
};
