import { propagation, type Context } from "@opentelemetry/api";

/** What an API is told of the context of a call. */
export type Propagation = "trace" | "all" | "none";

/** What propagators call the headers in which baggage travels. */
const BAGGAGE = /^(baggage$|uberctx-|ot-?baggage-)/i;

/**
 * Adds the headers of the context, `traceparent` and `tracestate` mostly, as the
 * application has configured them. What the caller has set stays, and then there
 * is nothing else of the context either: two traces in one request would be
 * nobody's.
 */
export function propagate(
  context: Context,
  headers: Headers,
  what: Propagation,
): void {
  if (what === "none" || headers.has("traceparent")) return;
  try {
    propagation.inject(context, headers, {
      set(carrier, name, value) {
        if (what !== "all" && BAGGAGE.test(name)) return;
        if (!carrier.has(name)) carrier.set(name, value);
      },
    });
  } catch {
    // a call does not fail because it cannot be traced
  }
}
