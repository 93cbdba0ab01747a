import { http } from "msw";
import { setupServer } from "msw/node";
import {
  buildResponse,
  sampleReply,
  type MockReply,
  type SampleReply,
} from "../../src/mocks/reply.js";
import type { Json } from "../../src/mocks/schema.js";
import type { TestAction } from "./catalogue.js";
import { askedFor, baseUrl, catalogue } from "./connection.js";
import { challenge } from "./credentials.js";
import { decodeRequest, type DecodedRequest } from "./decode.js";
import { listViolations } from "./violations.js";

/** Takes every request that a test makes; it answers none but those of the action that the test mocks. */
export const server = setupServer();
server.listen({ onUnhandledFrame: "error" });

const actions = new Map(catalogue.actions.map((action) => [action.id, action]));

export interface MockOptions {
  /** Params of which no valid value is known: whether they are valid is not checked. */
  readonly unchecked?: readonly string[];
  /** What to answer, request by request; the last goes on. Default: a sample of the documented success. */
  readonly replies?: readonly MockReply[];
}

/** What a request says, read with nothing but the API's description. */
export interface Received {
  /** The params that a caller gave. */
  readonly params: Readonly<Record<string, Json>>;
  /** What the connection gave, by its names on the wire; absent where an action has nothing of it. */
  readonly internal?: Readonly<Record<string, Json>>;
  /** What is not as the description has it. */
  readonly violations: readonly string[];
}

/** What a call brought, for comparison. */
export interface Outcome {
  readonly status: number;
  readonly data: unknown;
  /** Those that are documented. */
  readonly headers: unknown;
}

export interface MockedAction {
  /** Every request so far. */
  readonly requests: readonly Request[];
  /** What a call gives that is answered with the documented success. */
  readonly answer: unknown;
  /** The documented body of a status. */
  answerTo(status: number): unknown;
  /** What a call gives that is answered with this status. */
  outcomeOf(status: number): Outcome;
  /** Reads the one request that was sent. */
  received(): Promise<Received>;
}

/** Lets a server answer the calls of one action. It knows nothing of the client, only what `connector.json` says. */
export function mockAction(
  id: string,
  { unchecked = [], replies = [] }: MockOptions = {},
): MockedAction {
  const action = findAction(id);
  const requests: Request[] = [];
  server.resetHandlers(
    http.all(
      () => true,
      async ({ request }) => {
        const refusal = await challenge(request, action.http.auth ?? []);
        if (refusal) return refusal;
        requests.push(await keep(request));
        const turn = Math.min(requests.length, replies.length) - 1;
        return buildResponse(action, catalogue, replies[turn]);
      },
    ),
  );
  return {
    requests,
    answer: answerOf(action),
    answerTo: (status) => contentOf(sampleReply(action, catalogue, status)),
    outcomeOf: (status) => outcomeOf(sampleReply(action, catalogue, status)),
    received: async () => read(action, requests, unchecked),
  };
}

/** A copy that can be read after the call is over, which ends the request's own stream. */
async function keep(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  const bytes = await request.arrayBuffer();
  const body = bytes.byteLength > 0 ? { body: bytes } : {};
  return new Request(url, { method, headers, ...body });
}

/** Lets a server take every request and never answer. */
export function mockSilence(): void {
  server.resetHandlers(
    http.all(
      () => true,
      () => new Promise<Response>(() => {}),
    ),
  );
}

/** What `connector.json` says of an action. */
export function findAction(id: string): TestAction {
  const action = actions.get(id);
  if (!action) throw new Error(`connector.json has no action ${id}`);
  return action;
}

function answerOf(action: TestAction): unknown {
  if (action.http.result === "none") return undefined;
  return contentOf(sampleReply(action, catalogue));
}

const outcomeOf = (reply: SampleReply): Outcome => ({
  status: reply.status,
  data: contentOf(reply),
  headers: Object.fromEntries(reply.headers ?? []),
});

const contentOf = (reply: SampleReply): unknown =>
  "value" in reply ? reply.value : reply.body;

async function read(
  action: TestAction,
  requests: readonly Request[],
  unchecked: readonly string[],
): Promise<Received> {
  const [request] = requests;
  if (!request || requests.length > 1)
    throw new Error(`${requests.length} requests were sent`);
  const decoded = await decodeRequest(request.clone(), {
    action,
    baseUrl,
    definitions: catalogue.$defs,
    credentials: askedFor,
  });
  const { method, path } = action.http;
  if (!decoded)
    throw new Error(
      `${request.method} ${request.url} is not ${method} ${path}`,
    );
  return {
    params: joinParams(action, decoded),
    ...(decoded.internal && {
      internal: Object.fromEntries(decoded.internal),
    }),
    violations: await listViolations(request, decoded, { action, unchecked }),
  };
}

function joinParams(
  { http: { body } }: TestAction,
  decoded: DecodedRequest,
): Readonly<Record<string, Json>> {
  const parameters = Object.fromEntries(decoded.parameters);
  if (decoded.body === undefined) return parameters;
  return body?.shape === "flat"
    ? { ...parameters, ...(decoded.body as object) }
    : { ...parameters, body: decoded.body };
}

/** What a call brought, without what the description does not say. */
export async function plainOutcome(answer: {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: unknown;
}): Promise<Outcome> {
  const { status, headers = {} } = answer;
  return { status, data: await plain(answer.data), headers };
}

/** A value with texts for what is bytes and lists for what comes one by one, so that it can be compared. */
export async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return value.text();
  if (isIterable(value)) return collect(value);
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value) return value;
  const entries = Object.entries(value).map(
    async ([name, member]) => [name, await plain(member)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(await plain(item));
  return all;
}
