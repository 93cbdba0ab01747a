import {
  instrument,
  type OpenTelemetryOptions,
} from "../../../../generators/runtime/otel/open-telemetry.js";
import { send } from "../../../../generators/runtime/send.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import {
  connectTo,
  fakeFetch,
  operation,
  type AnyCall,
} from "../connection.js";
import {
  countsOf,
  openTelemetryInMemory,
  type Telemetry,
} from "./telemetry.js";

export const connector = { name: "pets-connector", version: "1.2.3" };
export const pet: AnyCall = operation({
  path: "/pets/{petId}",
  params: { q: "query" },
});
export const params = { petId: "p1", q: "secret" };

export interface Given {
  readonly url?: string;
  readonly call?: AnyCall;
  readonly responses?: readonly (Response | Error)[];
  readonly options?: OpenTelemetryOptions;
  readonly inner?: Interceptor;
}

/** Calls an operation, and gives what the application knows of it. */
export async function observe({
  url,
  call,
  responses,
  options,
  inner,
}: Given = {}) {
  const telemetry = openTelemetryInMemory();
  const answers = responses ?? [Response.json({})];
  const { fetch, requests } = fakeFetch(...answers);
  const { tracerProvider, meterProvider } = telemetry;
  const providers = { tracerProvider, meterProvider };
  const interceptors = [instrument(connector, { ...providers, ...options })];
  const client = connectTo(url ?? "https://api.example/v1", {
    fetch,
    interceptors: inner ? [...interceptors, inner] : interceptors,
    retry: { attempts: answers.length },
  });
  const ended = send(client, call ?? pet, params);
  const error: unknown = await ended.then(
    () => undefined,
    (one) => one,
  );
  return { ...(await read(telemetry)), requests, error };
}

/** What the application has of its calls. */
export async function read(telemetry: Telemetry) {
  const [metric] = await telemetry.metrics();
  return { spans: await telemetry.spans(), metric, counts: countsOf(metric) };
}
