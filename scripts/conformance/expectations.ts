import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  Content,
  Exchange,
  ExpectedBody,
  ExpectedRequest,
  Scenario,
  SentResponse,
} from "./scenario.ts";
import { importFromSuite, pathInSuite, SCENARIOS } from "./suite.ts";

/** How the suite defines a scenario. */
interface MockScenario {
  readonly apis: readonly MockApi[];
}

interface MockApi {
  readonly uri: string;
  readonly method: string;
  readonly request?: MockRequest;
  readonly response?: MockResponse;
}

interface MockRequest {
  readonly query?: object;
  readonly headers?: object;
  readonly body?: MockBody | MockMultipart;
}

interface MockResponse {
  readonly status: number;
  readonly headers?: object;
  readonly body?: MockBody;
}

interface MockBody {
  readonly contentType: string;
  readonly rawContent?: string | Buffer | Resolver;
  readonly streamChunks?: readonly Uint8Array[];
}

interface Resolver {
  serialize(config: Config): string;
  resolve(config: Config): unknown;
}

interface MockMultipart {
  readonly kind: "multipart";
  readonly contentType: string;
  readonly parts?: object;
  readonly files?: readonly {
    readonly fieldname: string;
    readonly originalname: string;
    readonly mimetype: string;
    readonly buffer: Buffer;
  }[];
}

interface Config {
  readonly baseUrl: string;
}

interface SpecApi {
  expandDyns(value: unknown, config: Config, options: object): unknown;
}

/**
 * Reads what the mock server expects and answers.
 *
 * @param baseUrl Where the server is for its client, which some of its answers name.
 */
export async function readScenarios(
  baseUrl: string,
): Promise<readonly Scenario[]> {
  const api = await importFromSuite<SpecApi>(
    "@typespec/spec-api",
    "dist/index.js",
  );
  const reader = new Reader(api, { baseUrl });
  const root = pathInSuite(SCENARIOS, "dist/specs");
  const files = await readdir(root, { recursive: true });
  const scenarios: Scenario[] = [];
  for (const file of files.sort()) {
    if (!/(^|\/)mockapi\.js$/.test(file)) continue;
    const url = pathToFileURL(join(root, file)).href;
    const { Scenarios } = (await import(url)) as {
      Scenarios: Record<string, MockScenario>;
    };
    for (const [name, { apis }] of Object.entries(Scenarios)) {
      const calls = apis
        .map((one) => reader.readExchange(one))
        .filter(({ request }) => !isRefused(request));
      scenarios.push({ name, folder: dirname(file), calls });
    }
  }
  return scenarios;
}

/** A request that only the server is tested with: no client asks for a type that is not described. */
function isRefused({ headers }: ExpectedRequest): boolean {
  return headers.get("accept") === "wrongAccept";
}

class Reader {
  readonly #api: SpecApi;
  readonly #config: Config;

  constructor(api: SpecApi, config: Config) {
    this.#api = api;
    this.#config = config;
  }

  readExchange({ method, uri, request, response }: MockApi): Exchange {
    return {
      method,
      // The server's own notation for a colon that begins no variable.
      uri: uri.replaceAll("\\:", ":"),
      request: this.#readRequest(request ?? {}),
      response: this.#readResponse(response ?? { status: 200 }),
    };
  }

  #readRequest({ query, headers, body }: MockRequest): ExpectedRequest {
    return {
      query: this.#readMap(query),
      headers: lowerKeys(this.#readMap(headers)),
      ...(body && { body: this.#readBody(body) }),
    };
  }

  #readResponse({ status, headers, body }: MockResponse): SentResponse {
    return {
      status,
      headers: lowerKeys(this.#readMap(headers)),
      ...(body && { body: this.#readContent(body) }),
    };
  }

  #readMap(values: object | undefined): ReadonlyMap<string, unknown> {
    const options = { resolveMatchers: false };
    const expanded = this.#api.expandDyns(values ?? {}, this.#config, options);
    return new Map(Object.entries(expanded as object));
  }

  #readBody(body: MockBody | MockMultipart): ExpectedBody {
    if (!("kind" in body)) return this.#readContent(body);
    const files = (body.files ?? []).map((file) => ({
      field: file.fieldname,
      fileName: file.originalname,
      contentType: file.mimetype,
      bytes: file.buffer,
    }));
    const parts = new Map(Object.entries(body.parts ?? {}));
    return { contentType: body.contentType, parts, files };
  }

  #readContent({ contentType, rawContent, streamChunks }: MockBody): Content {
    if (streamChunks)
      return { contentType, bytes: Buffer.concat(streamChunks) };
    if (rawContent === undefined)
      return { contentType, bytes: Buffer.alloc(0) };
    if (typeof rawContent === "string" || Buffer.isBuffer(rawContent)) {
      const bytes = Buffer.from(rawContent);
      if (!/[/+]json$/.test(contentType)) return { contentType, bytes };
      return { contentType, bytes, value: JSON.parse(String(bytes)) };
    }
    const bytes = Buffer.from(rawContent.serialize(this.#config));
    if (!/[/+]json$/.test(contentType)) return { contentType, bytes };
    return { contentType, bytes, value: rawContent.resolve(this.#config) };
  }
}

function lowerKeys(
  map: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, unknown> {
  return new Map([...map].map(([key, value]) => [key.toLowerCase(), value]));
}
