// Needs `@opentelemetry/api`, and nothing else of this package does.
import type { OpenTelemetryOptions } from "./runtime/otel/open-telemetry.js";
import { instrument } from "./runtime/otel/open-telemetry.js";
import type { Interceptor } from "./runtime/transport/interceptor.js";

export type { OpenTelemetryOptions } from "./runtime/otel/open-telemetry.js";
export type { Propagation } from "./runtime/otel/propagate.js";

/**
 * Makes a span and a measured duration (`http.client.request.duration`) of every
 * try of every call, by OpenTelemetry's semantic conventions for HTTP clients, and
 * tells the API which trace a request belongs to. A span ends with the headers of
 * the response; what is sent again further in, because of a redirect or a token
 * that was refused, is part of it.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Interceptor {
  const connector = {
    name: "shelter-connector",
    version: "1.0.0",
  };
  return instrument(connector, options);
}
