import type { Generator } from "../../src/emit/file.js";
import { choicesOf } from "../../src/plan/body.js";
import { carriesBytes } from "../../src/plan/bytes.js";
import type { OperationPlan, Plan } from "../../src/plan/plan.js";
import { connectorPath } from "../client/connector.js";
import { statement } from "../code/imports.js";
import { hasOutcomes } from "../operations/outcomes.js";
import { givesBytes, isListenedTo, takesBytes } from "../resources/sender.js";
import { authExports, oauthNames } from "./auth-names.js";
import { limitNames } from "./limit-names.js";
import { subpathFiles } from "./subpaths.js";
import { ownTypes } from "./own-types.js";

/** The runtime's own names: file, values, types. */
const RUNTIME: readonly (readonly [
  file: string,
  values: readonly string[],
  types: readonly string[],
])[] = [
  ["api-promise", [], ["ApiPromise"]],
  ["call-options", [], ["CallOptions", "ExtraFields", "Retry", "RetryOptions"]],
  ["catalogue", ["bundleAction"], ["Catalogue"]],
  ["client", [], ["Client"]],
  ["connection-options", [], ["ConnectionOptions"]],
  ["connection-test/result", [], ["ConnectionProblem", "ConnectionTestResult"]],
  ["credentials/credential", [], ["Credential", "Secret"]],
  [
    "errors/errors",
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
  ["transport/interceptor", [], ["Interceptor"]],
  ["invoke", ["invoke"], []],
  ["errors/is-api-error", ["isApiError"], []],
  ["operation", [], ["Operation"]],
  ["errors/problem", ["problemOf"], ["ProblemDetails"]],
  ["transport/request", [], ["ApiRequest"]],
  ["send", ["send"], []],
  ["connection-test/test-connection", [], ["ConnectionTestOptions"]],
];

const byFile = (
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
) => (a < b ? -1 : 1);

/** Exported where some operation has a body of bytes. */
function bodyNames(plan: Plan): (typeof RUNTIME)[number][] {
  const bodies = plan.groups.flatMap(({ operations }) =>
    operations.flatMap(({ body }) => body ?? []),
  );
  const streams = bodies.some((body) => choicesOf(body).some(carriesBytes));
  return streams ? [["bodies/part", ["streamFile"], []]] : [];
}

/** The type of an option that fills a parameter, where there is one. */
const optionNames = ({ options }: Plan): (typeof RUNTIME)[number][] =>
  options ? [["parameters/from-connection", [], ["OptionValue"]]] : [];

/** Types of responses, where an operation says more of them than what they hold. */
function responseNames({ groups }: Plan): (typeof RUNTIME)[number][] {
  const operations = groups.flatMap((group) => group.operations);
  const parts = operations.some(({ result }) =>
    result.outcomes.some(
      ({ kind, framing }) => kind === "parts" || framing?.items === "parts",
    ),
  );
  return [
    ...(operations.some(hasOutcomes)
      ? [["responses/outcome", [], ["Outcome", "Outcomes"]] as const]
      : []),
    ...(parts
      ? [["responses/response-part", [], ["ResponsePart"]] as const]
      : []),
  ];
}

/** What event streams need. */
function streamNames({ groups }: Plan): (typeof RUNTIME)[number][] {
  const operations = groups.flatMap((group) => group.operations);
  return [
    ...(operations.some(hasEvents)
      ? [["streams/events", [], ["EventStream"]] as const]
      : []),
    ...(operations.some(isListenedTo)
      ? [
          ["streams/listen", ["listen"], ["ListenOptions"]] as const,
          ["streams/reconnect", [], ["ReconnectOptions"]] as const,
        ]
      : []),
  ];
}

/** What bodies of bytes need. */
function byteNames({ groups }: Plan): (typeof RUNTIME)[number][] {
  const operations = groups.flatMap((group) => group.operations);
  const gives = operations.some(givesBytes);
  const takes = operations.some(takesBytes);
  if (!gives && !takes) return [];
  const types = [
    ...(gives ? ["BytesForm", "DownloadOptions"] : []),
    ...(gives && takes ? ["TransferOptions"] : []),
    ...(takes ? ["UploadOptions"] : []),
  ];
  return [
    ["streams/progress", [], ["TransferProgress"]],
    ["streams/transfer", ["transfer"], types],
  ];
}

const hasEvents = ({ result }: OperationPlan): boolean =>
  result.outcomes.some(
    ({ framing }) => framing?.items === "events" || framing?.items === "data",
  );

/** What lists that come in pages need. */
function pagingNames(plan: Plan): (typeof RUNTIME)[number][] {
  const isPaged = plan.groups.some(({ operations }) =>
    operations.some(({ paging }) => paging),
  );
  if (!isPaged) return [];
  const page = ownTypes(plan).has("Page") ? [] : ["Page"];
  return [
    ["paging/page-promise", [], ["PagePromise"]],
    ["paging/paginate", ["paginate"], []],
    ["paging/paging", [], [...page, "PageOptions"]],
  ];
}

/** What operations that go on behind their first answer need. */
function longRunningNames(plan: Plan): (typeof RUNTIME)[number][] {
  const goesOn = plan.groups.some(({ operations }) =>
    operations.some(({ longRunning }) => longRunning),
  );
  if (!goesOn) return [];
  const own = ownTypes(plan);
  const free = (...names: readonly string[]) =>
    names.filter((name) => !own.has(name));
  const types = free(
    "CheckOptions",
    "OperationProgress",
    "OperationStatus",
    "WaitOptions",
  );
  return [
    ["long-running/failure", ["isFailedOperation"], free("FailedOperation")],
    ["long-running/long-running-promise", [], ["LongRunningPromise"]],
    ["long-running/polling", [], types],
    ["long-running/resume", ["resumeOperation"], []],
    ["long-running/running-operation", [], free("RunningOperation")],
    ["long-running/start", ["startOperation"], []],
  ];
}

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
  const lines = [
    statement("export", [className, factory], `./${connectorPath(plan)}.js`),
    statement("export type", [optionsType], `./${connectorPath(plan)}.js`),
    statement("export", ["createClient"], "./client.js"),
    statement("export type", ["ClientOptions"], "./client.js"),
    ...authExports(plan),
    statement("export", ["environments"], "./environments.js"),
    statement("export type", ["Environment"], "./environments.js"),
    'export type * from "./models.js";',
    ...own,
    statement("export", ["testConnection"], "./test-connection.js"),
    ...[
      ...RUNTIME,
      ...limitNames(plan),
      ...optionNames(plan),
      ...bodyNames(plan),
      ...responseNames(plan),
      ...streamNames(plan),
      ...byteNames(plan),
      ...pagingNames(plan),
      ...longRunningNames(plan),
      ...oauthNames(plan),
    ]
      .sort(byFile)
      .flatMap(([file, values, types]) => [
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
    ...subpathFiles(plan),
  ];
};
