import type { Client } from "../../../generators/runtime/client.js";
import {
  connect,
  type ConnectOptions,
} from "../../../generators/runtime/connect.js";
import type { ApiRequest } from "../../../generators/runtime/transport/request.js";
import type { Operation } from "../../../generators/runtime/operation.js";

type Params = Readonly<Record<string, unknown>>;

export type AnyCall = Operation<Params, unknown>;

/** A client of a connector that has no environment of its own. */
export function connectTo(url: string, options: ConnectOptions = {}): Client {
  const connector = { name: "pets-connector", product: "pets-connector/1.2.3" };
  return connect(
    { ...connector, environments: {} },
    { environment: { url }, ...options },
  );
}

/** The key under which a client of {@link connectTo} stores tokens. */
export function storedAs(url: string, scheme: string, key: string): string {
  return JSON.stringify(["pets-connector", url, scheme, key]);
}

/** An operation: by default `GET /pets`. */
export function operation(members: Partial<AnyCall> = {}): AnyCall {
  return { id: "pets.get", method: "GET", path: "/pets", ...members };
}

/** One try of a call of {@link operation}. */
export function requestOf(members: Partial<ApiRequest> = {}): ApiRequest {
  return {
    operationId: "pets.get",
    operation: operation(),
    schemes: [],
    attempt: 1,
    method: "GET",
    url: new URL("https://api.example/pets"),
    headers: new Headers(),
    body: undefined,
    signal: new AbortController().signal,
    deadline: Infinity,
    ...members,
  };
}

/** A `fetch` that answers from a list, and keeps what it was asked for. */
export function fakeFetch(...responses: (Response | Error)[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: Request[];
} {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    requests.push(new Request(input, init));
    const next = responses.length > 1 ? responses.shift() : responses[0];
    if (next instanceof Response) return next.clone();
    throw next ?? new Error("no response is left");
  };
  return { fetch, requests };
}

/** The error with which something fails. */
export async function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("it did not fail");
}
