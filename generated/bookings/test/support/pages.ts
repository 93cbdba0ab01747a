import { http } from "msw";
import { setAt, valueAt } from "../../src/mocks/at-path.js";
import type { MockPaging } from "../../src/mocks/catalogue.js";
import { buildResponse, sampleReply } from "../../src/mocks/reply.js";
import type { Json } from "../../src/mocks/schema.js";
import type { TestAction } from "./catalogue.js";
import { askedFor, baseUrl, catalogue } from "./connection.js";
import { challenge } from "./credentials.js";
import { decodeRequest } from "./decode.js";
import { findAction, server } from "./server.js";

/** A list of two pages. */
export interface MockedPages {
  /** All that is on them, as it travels. */
  readonly items: readonly Json[];
  /** What the second page was asked for with, and what it has to be asked for with. */
  turn(): Promise<{ readonly asked: Json; readonly wanted: Json }>;
}

interface Page {
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
}

const CURSOR = "page-2";
const SEARCH = `?page=${CURSOR}`;
/** More than any page has. */
const MANY = 1_000_000;

/** Lets a server answer the calls of one action with the documented sample, and then with the last page. */
export function mockPages(id: string): MockedPages {
  const action = findAction(id);
  const { paging } = action.http;
  if (!paging) throw new Error(`${id} has no pages`);
  const sample = sampleReply(action, catalogue).value ?? null;
  const requests: Request[] = [];
  const end = endOf(sample, paging);
  server.resetHandlers(
    http.all(
      () => true,
      async ({ request }) => {
        const refusal = await challenge(request, action.http.auth ?? []);
        if (refusal) return refusal;
        requests.push(request.clone());
        const page =
          requests.length > 1 ? end : beginning(sample, paging, request.url);
        return buildResponse(action, catalogue, page);
      },
    ),
  );
  const items = [sample, end.body].flatMap((page) => listAt(page, paging));
  return {
    items,
    async turn() {
      const [first, second, ...more] = requests;
      if (!first || !second || more.length > 0)
        throw new Error(`${requests.length} pages were asked for`);
      const { param } = paging;
      if (param === undefined)
        return { asked: searchOf(second.url), wanted: SEARCH };
      const before = await readParam(first, action, param);
      const wanted = wantedBy(sample, paging, before);
      const asked = await readParam(second, action, param);
      const isText = typeof asked === "string" && typeof wanted === "number";
      // an integer that goes into a parameter of text
      return { asked, wanted: isText ? String(wanted) : wanted };
    },
  };
}

/** What the link brought, without the credentials that go with every request. */
function searchOf(url: string): string {
  const { searchParams } = new URL(url);
  for (const { in: place, name = "" } of askedFor)
    if (place === "query") searchParams.delete(name);
  return `?${searchParams}`;
}

async function readParam(
  request: Request,
  action: TestAction,
  param: string,
): Promise<Json> {
  const decoded = await decodeRequest(request, {
    action,
    baseUrl,
    definitions: catalogue.$defs,
    credentials: askedFor,
  });
  return decoded?.parameters.get(param) ?? null;
}

/** The first page, whose URL is known once it is asked for. */
function beginning(sample: Json, paging: MockPaging, url: string): Page {
  const { kind, next, header, more, total, pages } = paging;
  const link = new URL(SEARCH, url).href;
  const cursor = kind === "nextUrl" ? link : cursorIn(sample, paging);
  let body = sample;
  if (next !== undefined) body = setAt(body, next, cursor);
  if (more !== undefined) body = setAt(body, more, true);
  if (total !== undefined) body = setAt(body, total, MANY);
  if (pages !== undefined) body = setAt(body, pages, MANY);
  return {
    body,
    headers: {
      ...(kind === "linkHeader" && { link: `<${link}>; rel="next"` }),
      ...(header !== undefined && { [header]: CURSOR }),
    },
  };
}

function endOf(sample: Json, paging: MockPaging): Page {
  const { kind, items, next, more } = paging;
  const isCounted = kind === "offset" || kind === "pageNumber";
  let body = sample;
  if (isCounted) body = setAt(body, items, []);
  if (next !== undefined) body = setAt(body, next, null);
  if (more !== undefined) body = setAt(body, more, false);
  return { body, headers: {} };
}

/** A cursor of the type that is documented. */
function cursorIn(sample: Json, { next }: MockPaging): Json {
  return next !== undefined && typeof valueAt(sample, next) === "number"
    ? 2
    : CURSOR;
}

function wantedBy(sample: Json, paging: MockPaging, before: Json): Json {
  const { kind, header, last, first = 1 } = paging;
  const items = listAt(sample, paging);
  if (kind === "offset") return Number(before ?? 0) + items.length;
  if (kind === "pageNumber") return Number(before ?? first) + 1;
  if (last !== undefined) return valueAt(items.at(-1) ?? null, last) ?? null;
  return header === undefined ? cursorIn(sample, paging) : CURSOR;
}

function listAt(page: Json, { items }: MockPaging): readonly Json[] {
  const found = valueAt(page, items);
  if (Array.isArray(found)) return found;
  throw new Error(`the sample has no list at ${items}`);
}
