import type { Answer, Reply } from "../api-promise.js";
import type { Client } from "../client.js";
import { baseUrlOf } from "../environment.js";
import type { BodyCall } from "../conversion.js";
import { ArgumentError, DecodeError } from "../errors/errors.js";
import type { AnyOperation, Operation } from "../operation.js";
import type { AnyRefusal } from "../responses/outcome.js";
import { AT } from "./page-url.js";
import { perform, type SendArguments } from "../send.js";
import { withoutProofs } from "../transport/without-proofs.js";
import { isRecord } from "../parameters/value.js";
import { PagePromise } from "./page-promise.js";
import type { Page, Paged, PageOptions, PageRequest } from "./paging.js";
import { readCursor, writeCursor, writeJson } from "./resume.js";

type PagedCall = AnyOperation & Paged<unknown>;

interface Walk {
  readonly client: Client;
  readonly operation: PagedCall;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: PageOptions;
}

const MAX_PAGES = 10_000;

/**
 * Calls an operation that gives a list page by page. Nothing is sent until it is
 * awaited or iterated. Every page is a call of its own, with its own retries.
 *
 * @throws {DecodeError} as a rejection: the next page is on another origin, or
 * one that was read already; else what `send` throws.
 */
export function paginate<Params, Result, Errors, Item, All = Answer<Result>>(
  client: Client,
  operation: Operation<Params, Result, Errors, All> & Paged<Item>,
  ...[params, options = {}]: SendArguments<Params, PageOptions>
): PagePromise<Result, Item, Exclude<All, AnyRefusal>> {
  const walk = { client, operation, params: toRecord(params), options };
  return begin(walk, () => undefined);
}

function toRecord(params: unknown): Readonly<Record<string, unknown>> {
  return isRecord(params) ? params : {};
}

/** `start` is asked when the walk begins, so that what it throws is a rejection. */
function begin<Data, Item, Outcomes>(
  walk: Walk,
  start: () => PageRequest | undefined,
): PagePromise<Data, Item, Outcomes> {
  let reply: Promise<Reply<Answer<unknown>>> | undefined;
  const first = () => (reply ??= fetchPage(walk, start));
  return new PagePromise<Data, Item, Outcomes>({
    first,
    pages: () => readPages(walk, { first, start }),
    resume: (cursor) => begin(walk, () => readCursor(cursor)),
  });
}

async function fetchPage(
  walk: Walk,
  start: () => PageRequest | undefined,
): Promise<Reply<Answer<unknown>>> {
  const { client, operation, params, options } = walk;
  const request = start();
  const { settings } = client;
  if (!request) return perform(settings, operation, params, options);
  if ("params" in request) {
    const called = onPage(operation, request.params);
    const own =
      called === operation ? { ...params, ...request.params } : params;
    return perform(settings, called, own, options);
  }
  const at = resolve(request.url, walk);
  if (at === undefined) {
    throw new ArgumentError("the cursor is none of this environment");
  }
  return perform(settings, operation, params, { ...options, [AT]: at });
}

/**
 * What asks for a page is as it travels: beside what is converted of the params,
 * and not among them.
 */
function onPage(
  operation: PagedCall,
  page: Readonly<Record<string, unknown>>,
): PagedCall {
  const { codec } = operation;
  if (!codec) return operation;
  const encode = (given: unknown, call?: BodyCall) => ({
    ...toRecord(codec.encode(given, call)),
    ...page,
  });
  return { ...operation, codec: { ...codec, encode } };
}

interface Beginning {
  readonly first: () => Promise<Reply<Answer<unknown>>>;
  readonly start: () => PageRequest | undefined;
}

async function* readPages<Data, Item>(
  walk: Walk,
  { first, start }: Beginning,
): AsyncGenerator<Page<Data, Item>, void, undefined> {
  const { paging } = walk.operation;
  const { maxPages = MAX_PAGES } = walk.options;
  const read = new Set<string>();
  let request = start();
  let fetch = first;
  let before: string | undefined;
  for (let count = 1; ; count++) {
    const reply = await fetch();
    if (reply.refusal) throw reply.refusal;
    const { data, response } = reply.answer;
    const items = paging.items(data);
    const whole = paging.mayRepeat && writeJson(items);
    if (whole !== undefined && whole === before) return;
    const next = findNext(walk, reply, { items, request });
    const cursor = next && writeCursor(next);
    yield {
      data: data as Data,
      items: items as readonly Item[],
      cursor,
      response,
    };
    if (!next || cursor === undefined) return;
    const isEmptyAgain = items.length === 0 && before === "[]";
    if (read.has(cursor) || isEmptyAgain) {
      throw refuse(walk, reply, "the next page is one that was read already");
    }
    if (count >= maxPages) {
      throw refuse(walk, reply, `there are more than ${maxPages} pages`);
    }
    read.add(cursor);
    before = whole ?? (items.length === 0 ? "[]" : undefined);
    request = next;
    fetch = () => fetchPage(walk, () => next);
  }
}

/** What asks for the page after this one, its URL absolute and of this origin. */
function findNext(
  walk: Walk,
  reply: Reply<Answer<unknown>>,
  asked: {
    readonly items: readonly unknown[];
    readonly request: PageRequest | undefined;
  },
): PageRequest | undefined {
  const { operation, params } = walk;
  const { items, request } = asked;
  const { data, response } = reply.answer;
  const own = request && "params" in request ? request.params : {};
  const next = operation.paging.next({
    data,
    items,
    headers: response.headers,
    params: { ...params, ...own },
  });
  if (!next || "params" in next) return next;
  const url = resolve(next.url, walk, response.url);
  if (url === undefined) {
    throw refuse(walk, reply, "the next page is on another origin");
  }
  return { url: withoutProofs(url, reply.sent, response) };
}

/** A URL as an absolute one, if it is where the operation's requests go. */
function resolve(
  url: string,
  { client, operation }: Walk,
  base = "",
): string | undefined {
  const home = `${baseUrlOf(client.settings, operation)}/`;
  if (!URL.canParse(url, base || home)) return undefined;
  const { href, origin } = new URL(url, base || home);
  return origin === new URL(home).origin ? href : undefined;
}

function refuse(
  walk: Walk,
  { answer: { response }, sent }: Reply<Answer<unknown>>,
  problem: string,
): DecodeError {
  const own = { operationId: walk.operation.id, attempts: 1 };
  return new DecodeError(problem, response, sent ?? own);
}
