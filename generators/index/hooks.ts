import type { EmittedFile } from "../../src/emit/file.js";
import type { Plan } from "../../src/plan/plan.js";
import { statement } from "../code/imports.js";
import { layout, TYPESCRIPT_NOTATION } from "../layout.js";
import { LIMIT_NAMES, type Names } from "./limit-names.js";

/** Whether there are calls that interceptors can wrap: `./interceptors` and `./otel`. */
export const hasHooks = ({ groups }: Pick<Plan, "groups">): boolean =>
  groups.length > 0;

/**
 * `src/interceptors.ts` and `src/otel.ts`: what is ready-made for the option `interceptors`. They are entries of their own
 * for three reasons: the index is full of the API's own names, none of which they may take away; who imports the index on
 * Node loads nothing of them; and an editor that completes an import from `./interceptors` lists what there is to choose.
 */
export const hookFiles = (plan: Plan): EmittedFile[] =>
  hasHooks(plan) ? [interceptorsFile(plan), otelFile(plan)] : [];

/** File, values, types. */
const INTERCEPTORS: readonly Names[] = [
  [
    "interceptors/deprecation-warnings",
    ["deprecationWarnings"],
    ["DeprecationNotice"],
  ],
  ["interceptors/log-bodies", [], ["LoggedBodies"]],
  ["interceptors/log-retries", ["logRetries"], []],
  [
    "interceptors/logger",
    [],
    ["Log", "LogEntry", "Logger", "LogLevel", "LogOptions"],
  ],
  ["interceptors/logging", ["logging"], ["LoggingOptions"]],
  ["interceptors/redact", [], ["Shown"]],
  ["interceptors/retry-count", ["retryCount"], []],
  [
    "interceptors/trace-context",
    ["traceContext"],
    ["TraceContext", "TraceSource"],
  ],
  ["limits/circuit", [], ["CircuitState"]],
  [
    "limits/circuit-breaker",
    ["circuitBreaker"],
    ["CircuitBreakerOptions", "CircuitChange"],
  ],
  ["limits/rate-limiter", ["rateLimiter"], []],
  ...LIMIT_NAMES,
];

/** Where some operation has a body that it can compress. */
const GZIP: Names = ["bodies/gzip", ["gzip"], ["GzipOptions"]];

const hasBodies = ({ groups }: Plan): boolean =>
  groups.some(({ operations }) => operations.some(({ body }) => body));

const interceptorsFile = (plan: Plan): EmittedFile => ({
  path: "src/interceptors.ts",
  text: [
    "// Ready-made interceptors.",
    ...[...(hasBodies(plan) ? [GZIP] : []), ...INTERCEPTORS].flatMap(
      ([file, values, types]) => {
        const from = `./runtime/${file}.js`;
        return [
          ...(values.length > 0 ? [statement("export", values, from)] : []),
          ...(types.length > 0 ? [statement("export type", types, from)] : []),
        ];
      },
    ),
    "",
  ].join("\n"),
  formatted: true,
});

function otelFile(plan: Plan): EmittedFile {
  const { name, version } = plan.package;
  const place = { indent: 2, column: "  const connector = ".length, after: 1 };
  const connector = layout({ name, version }, TYPESCRIPT_NOTATION, {
    ...place,
    expanded: true,
  });
  return {
    path: "src/otel.ts",
    text: `// Needs \`@opentelemetry/api\`, and nothing else of this package does.
import type { OpenTelemetryOptions } from "./runtime/otel/open-telemetry.js";
import { instrument } from "./runtime/otel/open-telemetry.js";
import type { Interceptor } from "./runtime/transport/interceptor.js";

export type { OpenTelemetryOptions } from "./runtime/otel/open-telemetry.js";
export type { Propagation } from "./runtime/otel/propagate.js";

/**
 * Makes a span and a measured duration (\`http.client.request.duration\`) of every
 * try of every call, by OpenTelemetry's semantic conventions for HTTP clients, and
 * tells the API which trace a request belongs to. A span ends with the headers of
 * the response; what is sent again further in, because of a redirect or a token
 * that was refused, is part of it.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Interceptor {
  const connector = ${connector};
  return instrument(connector, options);
}
`,
    formatted: true,
  };
}
