import type { CallOptions } from "../call-options.js";
import { ConversionError, WIRE } from "../conversion.js";
import type { AnyOperation } from "../operation.js";
import { valueAt } from "../json/at-path.js";
import { AT } from "../paging/page-url.js";
import { readRetryAfter } from "../retry/retry-after.js";
import { perform } from "../send.js";
import { toFailure } from "./failure.js";
import { findTicket, renewTicket, viaOf } from "./find-ticket.js";
import {
  readState,
  tellsState,
  type OperationState,
} from "./operation-state.js";
import {
  refuse,
  resolvePlace,
  toTold,
  type Site,
  type Told,
} from "./places.js";
import type { FinalReading } from "./polling.js";
import type { Ticket, Watch } from "./token.js";

/** What is known of an operation at one moment. */
export type Stage = Over | Look;

/** It is over, and this is what it gave. */
export interface Over {
  readonly result: unknown;
}

export interface Look {
  readonly ticket: Ticket;
  readonly state: OperationState;
  /** Absent before the first answer of a resumed operation. */
  readonly answer?: Told;
  /** When the server wants to be asked again. */
  readonly askedMs: number | undefined;
}

/** What a first answer shows. */
export function readFirst(answer: Told, site: Site): Stage {
  const { longRunning } = site.operation;
  const askedMs = readRetryAfter(answer.response.headers);
  const running: OperationState = { phase: "running" };
  if (longRunning.path !== undefined && tellsState(answer.data, longRunning)) {
    // the answer is what later looks give, and may be the last one
    const state = readState("state", answer, longRunning);
    if (state.phase !== "running") {
      const { id: operation } = site.operation;
      const { url } = answer.response;
      const ticket = { operation, watch: "state", url } as const;
      return { ticket, state, answer, askedMs };
    }
  }
  const ticket = findTicket(answer, site);
  return ticket
    ? { ticket, state: running, answer, askedMs }
    : { result: viaOf(site, null) === "none" ? undefined : answer.data };
}

/** Asks how far the operation is. A call of its own, with its own retries. */
export async function lookAgain(
  { ticket }: Look,
  site: Site,
  options: CallOptions,
): Promise<Look> {
  const { longRunning } = site.operation;
  const { watch, url } = ticket;
  const operation = makeLiteral(
    site,
    readingOf(watch, site),
    watch === "result",
  );
  const answer = await fetchAt(url, operation, site, options);
  return {
    ticket: renewTicket(ticket, answer, site),
    state: readState(watch, answer, longRunning),
    answer,
    askedMs: readRetryAfter(answer.response.headers),
  };
}

/**
 * What an operation gave that is no longer under way.
 *
 * @throws {ApiError} it failed, or was cancelled.
 */
export async function conclude(
  { ticket, state, answer }: Look,
  site: Site,
  options: CallOptions,
): Promise<Over> {
  const { id, longRunning: polling } = site.operation;
  if (!answer) return { result: undefined };
  if (state.phase !== "succeeded") {
    throw toFailure(state, answer, { id, polling });
  }
  if (viaOf(site, null) === "none") return { result: undefined };
  if (ticket.watch !== "state") return { result: answer.data };
  const { data } = answer;
  const own =
    polling.result === undefined ? data : valueAt(data, polling.result);
  if (own !== undefined && polling.result !== undefined) {
    return { result: convert(own, answer, site, options) };
  }
  const place = valueAt(data, polling.resource ?? "resourceLocation");
  const url =
    typeof place === "string" && place !== ""
      ? resolvePlace(place, answer, site)
      : ticket.result;
  if (url === undefined) return { result: convert(own, answer, site, options) };
  const literal = makeLiteral(site, polling.read);
  const { data: result } = await fetchAt(url, literal, site, options);
  return { result };
}

/** How the answer to a look is read: a state is JSON. */
function readingOf(watch: Watch, site: Site): FinalReading | undefined {
  if (watch === "state") return undefined;
  const isNothing = watch === "result" && viaOf(site, null) === "none";
  return isNothing ? { result: "none" } : site.operation.longRunning.read;
}

/** The literal of a look: the operation's own access, and another response. */
function makeLiteral(
  { operation }: Site,
  reading: FinalReading = {},
  waits = false,
): AnyOperation {
  const { id, path, auth, server, internal, timeoutMs } = operation;
  // what it shares with others counts for a look, too
  const shared = operation.rateLimits?.filter(({ name }) => name !== undefined);
  return {
    id,
    method: "GET",
    path,
    ...reading,
    ...(waits && { empty: [202] }),
    ...(auth && { auth }),
    ...(server !== undefined && { server }),
    ...(internal && { internal }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(shared && { rateLimits: shared }),
  };
}

async function fetchAt(
  url: string,
  operation: AnyOperation,
  { client }: Site,
  options: CallOptions,
): Promise<Told> {
  // what is validated are the documented responses of the operation itself
  const settings = { ...client.settings, validate: undefined };
  const at = { ...options, [AT]: url };
  const reply = await perform(settings, operation, undefined, at);
  if (reply.refusal) throw reply.refusal;
  return toTold(reply);
}

/** Makes of a part of the last state what the caller gets. */
function convert(
  value: unknown,
  told: Told,
  site: Site,
  options: CallOptions,
): unknown {
  const codec = site.operation.longRunning.read?.codec;
  if (!codec || options[WIRE]) return value;
  try {
    return codec.decode(value, told.response);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw refuse(error.message, told, site);
  }
}
