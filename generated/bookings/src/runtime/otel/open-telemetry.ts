import {
  context,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type MeterProvider,
  type Span,
  type TracerProvider,
} from "@opentelemetry/api";
import { ConnectorError } from "../errors/errors.js";
import { makeRedactor, type Shown } from "../interceptors/redact.js";
import type { Interceptor } from "../transport/interceptor.js";
import {
  describeFailure,
  describeRequest,
  describeResponse,
  describeTry,
  KNOWN_METHODS,
  nameSpan,
} from "./attributes.js";
import { openDurations, type InstrumentedConnector } from "./durations.js";
import { propagate, type Propagation } from "./propagate.js";

export interface OpenTelemetryOptions {
  /** Default: the global one. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Default: the global one. */
  readonly meterProvider?: MeterProvider | undefined;
  /**
   * What spans show of URLs. Default: paths, and the names of query parameters
   * without their values.
   */
  readonly show?: Omit<Shown, "headers"> | undefined;
  /**
   * What the API is told: with `trace` which trace a request belongs to, with
   * `all` the baggage, too, which may be nobody's business, with `none` nothing.
   * Default: `trace`.
   */
  readonly propagate?: Propagation | undefined;
  /**
   * Methods that keep their names in spans and metrics. Default: those of RFC
   * 9110, PATCH and QUERY.
   */
  readonly knownMethods?: readonly string[] | undefined;
}

/**
 * A span and a measured duration for every try of every call, by the semantic
 * conventions for HTTP clients.
 */
export function instrument(
  connector: InstrumentedConnector,
  options: OpenTelemetryOptions,
): Interceptor {
  const { name, version } = connector;
  const { knownMethods: known = KNOWN_METHODS } = options;
  const tracer = (options.tracerProvider ?? trace).getTracer(name, version);
  const record = openDurations(connector, options.meterProvider);
  const redactor = makeRedactor(options.show);
  return (next) => async (request) => {
    const told = describeRequest(request, known);
    const more = describeTry(request, redactor.url(request), known);
    const span = tracer.startSpan(nameSpan(told), {
      kind: SpanKind.CLIENT,
      attributes: { ...told, ...more },
    });
    const inside = trace.setSpan(context.active(), span);
    propagate(inside, request.headers, options.propagate ?? "trace");
    const startedAt = performance.now();
    const end = (outcome: Attributes, error?: unknown) => {
      const seconds = (performance.now() - startedAt) / 1_000;
      record(seconds, { ...told, ...outcome }, inside);
      endSpan(span, outcome, error);
    };
    try {
      const response = await context.with(inside, () => next(request));
      end(describeResponse(request, response));
      return response;
    } catch (error) {
      end(describeFailure(request, error), error);
      throw error;
    }
  };
}

/**
 * The message of a connector's error holds no secret; that of another may, and
 * is left out.
 */
function endSpan(span: Span, outcome: Attributes, error: unknown): void {
  span.setAttributes(outcome);
  if (outcome["error.type"] !== undefined) {
    const said = error instanceof ConnectorError && { message: error.message };
    span.setStatus({ code: SpanStatusCode.ERROR, ...said });
  }
  span.end();
}
