import type { Interceptor } from "../transport/interceptor.js";

/** The headers of W3C Trace Context, as they came. */
export interface TraceContext {
  readonly traceparent?: string | readonly string[] | undefined;
  readonly tracestate?: string | readonly string[] | undefined;
}

/**
 * Finds the trace that a call belongs to: mostly the headers of the request
 * that the application is answering. Asked for each try.
 */
export type TraceSource = () => Headers | TraceContext | undefined;

/**
 * Passes W3C trace context on, unchanged: the API's part of a trace appears
 * below whoever called the application. An invalid one, such as one whose ids
 * are all zeros, is not sent (sections 3.2.2 and 4.2); nor is a `tracestate`
 * without a `traceparent`. What the caller has set goes before what the source
 * says. Baggage is left alone: it may be for nobody else.
 *
 * ```ts
 * const incoming = new AsyncLocalStorage<Request>();
 * const interceptors = [traceContext(() => incoming.getStore()?.headers)];
 * ```
 *
 * With OpenTelemetry, `openTelemetry()` of `./otel` does this, and more.
 */
export function traceContext(source?: TraceSource): Interceptor {
  return (next) => (request) => {
    const { headers } = request;
    const own = headers.has("traceparent");
    const trace = own ? headers : ask(source);
    const traceparent = read(trace, "traceparent");
    const tracestate = read(trace, "tracestate");
    headers.delete("traceparent");
    headers.delete("tracestate");
    if (isTraceparent(traceparent)) {
      headers.set("traceparent", traceparent);
      if (isTracestate(tracestate)) headers.set("tracestate", tracestate);
    }
    return next(request);
  };
}

/** A trace that cannot be found is no reason for a call to fail. */
function ask(source: TraceSource | undefined): ReturnType<TraceSource> {
  try {
    return source?.();
  } catch {
    return undefined;
  }
}

/** Several headers `tracestate` are one list (section 3.3.1). */
function read(
  trace: ReturnType<TraceSource>,
  name: keyof TraceContext,
): string | undefined {
  const value = trace instanceof Headers ? trace.get(name) : trace?.[name];
  return value === null || typeof value === "string"
    ? (value ?? undefined)
    : name === "tracestate"
      ? value?.join(",")
      : undefined;
}

/**
 * Section 3.2: version `ff` and ids of zeros are invalid. A later version may
 * say more behind what is known.
 */
function isTraceparent(text: string | undefined): text is string {
  const [, version, trace, parent, , more] =
    /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(-.*)?$/.exec(
      text ?? "",
    ) ?? [];
  if (!version || !trace || !parent || version === "ff") return false;
  if (version === "00" && more !== undefined) return false;
  return !/^0+$/.test(trace) && !/^0+$/.test(parent);
}

/** Printable ASCII, and no more of it than anybody has to take (3.3.1.5). */
function isTracestate(text: string | undefined): text is string {
  return text !== undefined && /^[\t\x20-\x7e]{1,8192}$/.test(text);
}
