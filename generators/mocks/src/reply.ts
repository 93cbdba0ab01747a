import type {
  HeaderFormat,
  MockAction,
  MockCatalogue,
  MockResponse,
} from "./catalogue.js";
import { sampleHeaders, writeHeader } from "./headers.js";
import { sample, type SampleOptions } from "./sample.js";
import type { Definitions, Json } from "./schema.js";
import { isSequence, sampleSequence } from "./sequence.js";
import { dropSilent, isStructured, isXml, writeXml } from "./xml.js";

/** What to answer; what is left out is made from the description. */
export interface MockReply {
  /** Default: the first successful one that is documented. */
  readonly status?: number;
  /** JSON, or what `Response` takes where the response is no JSON. Default: a sample of what is documented. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A response before it is turned into one. */
export interface SampleReply {
  readonly status: number;
  readonly contentType?: string;
  /** JSON text, text or bytes as the content type says; absent where there is none. */
  readonly body?: string;
  /** The value behind `body`, where it is JSON, and the items where it has some. */
  readonly value?: Json;
  /** The documented headers, before they are written. */
  readonly headers?: ReadonlyMap<string, Json>;
  /** Of those that are not written in style `simple`. */
  readonly headerFormats?: Readonly<Record<string, HeaderFormat>>;
}

/** The response of an action as the description has it, with a sample for a body. */
export function sampleReply(
  { http }: MockAction,
  { $defs }: Pick<MockCatalogue, "$defs">,
  status?: number,
): SampleReply {
  const found = findResponse(http, { $defs }, status);
  const code = status ?? statusOf(found?.status);
  const empty =
    http.method === "HEAD" || code === 204 || code === 205 || code === 304;
  const head = {
    status: code,
    ...(found?.headers && { headers: sampleHeaders(found, $defs) }),
    ...(found?.headerFormats && { headerFormats: found.headerFormats }),
  };
  if (empty || found?.contentType === undefined) return head;
  return { ...head, ...sampleBody(found, http, $defs) };
}

type Http = MockAction["http"];

/** The response that is sampled: of a status, else of the success. */
export const findResponse = (
  http: Http,
  { $defs }: Pick<MockCatalogue, "$defs">,
  status?: number,
): MockResponse | undefined =>
  status === undefined
    ? findSuccess(http, $defs)
    : findStatus(http.responses, status);

/**
 * The first successful response whose body is of the kind that the client reads; `default` where there is none, unless a redirect is what
 * the action gives.
 */
function findSuccess(
  { responses, result }: Http,
  definitions: Definitions,
): MockResponse | undefined {
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const redirects = responses.filter(({ status }) => status.startsWith("3"));
  const found =
    successes.length > 0
      ? successes
      : redirects.length > 0
        ? redirects
        : responses.filter(({ status }) => status === "default");
  return (
    found.find(
      (response) =>
        response.contentType !== undefined &&
        kindOf(response, result, definitions) === result,
    ) ?? found[0]
  );
}

function findStatus(
  responses: readonly MockResponse[],
  status: number,
): MockResponse | undefined {
  const names = [String(status), `${String(status).charAt(0)}XX`, "default"];
  const found = names
    .map((name) => responses.filter((response) => response.status === name))
    .find((list) => list.length > 0);
  return (
    found?.find(
      ({ contentType }) => contentType !== undefined && isJson(contentType),
    ) ?? found?.[0]
  );
}

function statusOf(status: string | undefined): number {
  if (status === undefined) return 204;
  if (/^\d{3}$/.test(status)) return Number(status);
  return status === "3XX" ? 302 : 200;
}

const isJson = (contentType: string): boolean =>
  /^(application|text)\/json\b|\+json\b/.test(contentType);

/** A wildcard is read as what the client expects. */
function kindOf(
  { contentType = "*/*", schema = {}, itemSchema }: MockResponse,
  result: string,
  definitions: Definitions,
): string {
  if (contentType.includes("*")) return result;
  if (contentType.startsWith("multipart/")) return "parts";
  if (isSequence(contentType) && (itemSchema || result === "stream"))
    return "stream";
  if (isJson(contentType)) return "json";
  if (isXml(contentType) && isStructured(schema, definitions)) return "xml";
  return result !== "binary" && isText(contentType) ? "text" : "binary";
}

/** What a range of JSON is met by. */
const concreteJson = (contentType: string): string =>
  contentType.endsWith("*+json")
    ? contentType.replace("*", "sample")
    : contentType.includes("*")
      ? "application/json"
      : contentType;

/** What a client reads as text. */
const isText = (contentType: string): boolean =>
  /^text\/|[/+]xml\b|[/+]ya?ml\b|\/(csv|graphql|javascript|sql)\b/.test(
    contentType,
  ) || isSequence(contentType);

function sampleBody(
  response: MockResponse,
  { result, paging }: Http,
  definitions: Definitions,
): Omit<SampleReply, "status"> {
  const { contentType = "*/*", schema = {} } = response;
  const options: SampleOptions = {
    definitions,
    side: "response",
    properties: "all",
    ...(paging && { list: paging.items }),
  };
  const kind = kindOf(response, result, definitions);
  if (kind === "stream" || kind === "parts")
    return sampleSequence({ ...response, contentType }, definitions);
  if (kind === "json") {
    const { value } = sample(schema, options);
    return {
      contentType: concreteJson(contentType),
      body: JSON.stringify(value),
      value,
    };
  }
  if (kind === "xml") {
    const { value } = sample(schema, options);
    const said = dropSilent(value, schema, definitions);
    const body = writeXml(said, schema, definitions);
    return { contentType, body, value: said };
  }
  const plain = kind === "binary" ? "application/octet-stream" : "text/plain";
  return {
    contentType: contentType.includes("*") ? plain : contentType,
    body: kind === "binary" ? "bytes" : "text",
  };
}

type ResponseBody = ConstructorParameters<typeof Response>[0];

/** The response itself: what was asked for, completed by the sample. */
export function buildResponse(
  action: MockAction,
  catalogue: Pick<MockCatalogue, "$defs">,
  wanted: MockReply = {},
): Response {
  const made = sampleReply(action, catalogue, wanted.status);
  const { status } = made;
  const headers = new Headers(
    made.contentType === undefined ? {} : { "content-type": made.contentType },
  );
  const formats = new Map(Object.entries(made.headerFormats ?? {}));
  for (const [name, value] of made.headers ?? [])
    headers.set(name, writeHeader(value, formats.get(name)));
  for (const [name, value] of Object.entries(wanted.headers ?? {}))
    headers.set(name, value);
  if (wanted.body === undefined)
    return new Response(made.body ?? null, { status, headers });
  if (made.contentType !== undefined && !isJson(made.contentType))
    return new Response(wanted.body as ResponseBody, { status, headers });
  if (!headers.has("content-type"))
    headers.set("content-type", "application/json");
  return new Response(JSON.stringify(wanted.body), { status, headers });
}
