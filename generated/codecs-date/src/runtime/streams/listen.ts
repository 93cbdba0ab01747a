import { ApiPromise, type Answer, type Reply } from "../api-promise.js";
import type { CallOptions, RetryOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { AnyOperation, Operation } from "../operation.js";
import type { AnyRefusal } from "../responses/outcome.js";
import { Received } from "../responses/received.js";
import { perform, type SendArguments } from "../send.js";
import { onAbort } from "../transport/abort.js";
import { EventStream, type EventPosition } from "./events.js";
import { follow, type Following, type ReconnectOptions } from "./reconnect.js";

/** Options of a call that gives an event stream. */
export interface ListenOptions extends CallOptions {
  /**
   * Begins behind the event with this id: the `lastEventId` of a stream that was
   * read before, of a server that sends ids.
   */
  readonly lastEventId?: string | undefined;
  /**
   * How a stream that breaks off is gone on with. `false`: it is not, and the
   * `NetworkError` is thrown at once.
   */
  readonly reconnect?: ReconnectOptions | false | undefined;
}

/**
 * Calls an operation that gives an event stream. Where the stream breaks off, the
 * loop connects again and goes on (HTML, section 9.2.3), if the method is GET or
 * QUERY and the server has sent an id, which it then gets as `Last-Event-ID`. A
 * 204 ends the stream.
 *
 * @throws as a rejection what `send` throws; the loop throws what the last
 * attempt to connect failed with.
 */
export function listen<Params, Result, Errors, All = Answer<Result>>(
  client: Client,
  operation: Operation<Params, Result, Errors, All>,
  ...[params, options = {}]: SendArguments<Params, ListenOptions>
): ApiPromise<Result, Exclude<All, AnyRefusal>> {
  return new ApiPromise(open({ client, operation, params, options }));
}

interface Call {
  readonly client: Client;
  readonly operation: AnyOperation;
  readonly params: unknown;
  readonly options: ListenOptions;
}

async function open(call: Call): Promise<Reply<Answer<unknown>>> {
  const { signal, lastEventId } = call.options;
  const controller = new AbortController();
  const abort = (reason: unknown) => controller.abort(reason);
  const release = onAbort(signal, abort);
  if (signal?.aborted) abort(signal.reason);
  const position: EventPosition = lastEventId ? { lastEventId } : {};
  const following = makeFollowing(call, position, controller.signal);
  try {
    const reply = await connect(call, following, call.options.retry);
    const { data } = reply.answer;
    if (!(data instanceof EventStream)) {
      release();
      return reply;
    }
    // whoever leaves ends a wait, and an attempt to connect, too
    const close = () => {
      release();
      controller.abort();
    };
    const events = new EventStream(follow(data, following, close), position);
    const answer = new Received(events, reply.answer.response);
    return {
      ...reply,
      answer: Object.assign(answer, { ...reply.answer, data: events }),
    };
  } catch (error) {
    release();
    throw error;
  }
}

function makeFollowing(
  call: Call,
  position: EventPosition,
  signal: AbortSignal,
): Following {
  const { client, operation, options } = call;
  const isSafe = /^(GET|QUERY)$/.test(operation.method);
  const own = isSafe ? options.reconnect : false;
  const retry = { ...client.settings.options.retry, ...options.retry };
  const following: Following = {
    operationId: operation.id,
    options: own === false ? { attempts: 0 } : (own ?? {}),
    retry,
    position,
    signal,
    // each attempt is one of those that are counted
    connect: async () => {
      const once = { ...retry, attempts: 1 };
      return (await connect(call, following, once)).answer.data;
    },
  };
  return following;
}

function connect(
  { client, operation, params, options }: Call,
  { position, signal }: Following,
  retry: RetryOptions | undefined,
): Promise<Reply<Answer<unknown>>> {
  const id = position.lastEventId;
  const own: Record<string, string> = id
    ? { "last-event-id": toHeader(id) }
    : {};
  const headers = { ...options.headers, ...own };
  const call = { ...options, retry, signal, headers };
  return perform(client.settings, operation, params, call);
}

/** A header carries bytes: those of UTF-8 (HTML, section 9.2.3). */
function toHeader(id: string): string {
  const bytes = new TextEncoder().encode(id);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
