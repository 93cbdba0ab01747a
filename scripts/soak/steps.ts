import { json } from "../../generators/runtime/bodies/json.ts";
import type { Client } from "../../generators/runtime/client.ts";
import type { CallOptions } from "../../generators/runtime/call-options.ts";
import { ConnectorError } from "../../generators/runtime/errors/errors.ts";
import type { Operation } from "../../generators/runtime/operation.ts";
import { send } from "../../generators/runtime/send.ts";
import { eventStream } from "../../generators/runtime/streams/event-stream.ts";

/** A call of the soak, and how it has to end. */
export interface Step {
  readonly name: string;
  /** `ok`, or the code of an error. */
  readonly want: string;
  readonly run: (call: StepCall) => PromiseLike<unknown>;
}

export interface StepCall {
  readonly client: Client;
  /** Another one for each call. */
  readonly number: number;
  /** Outlives all calls. */
  readonly signal: AbortSignal;
}

type AnyCall = Operation<Readonly<Record<string, unknown>>, unknown>;

const operation = (path: string, members: Partial<AnyCall> = {}): AnyCall => ({
  id: "soak.call",
  method: "GET",
  path,
  auth: [{ login: [] }],
  ...members,
});

function step(
  path: string,
  want: string,
  options: CallOptions = {},
  members: Partial<AnyCall> = {},
): Step {
  const run = ({ client, number, signal }: StepCall) => {
    const called = operation(path.replace("{number}", `${number}`), members);
    const params = members.body ? { number } : {};
    return send(client, called, params, { signal, ...options });
  };
  return { name: `${members.method ?? "GET"} ${path}`, want, run };
}

const events = { result: eventStream({ data: "json" }) };

/** Reads a stream, at most so many of its items. */
function reading(path: string, most: number): Step {
  const run = async ({ client, signal }: StepCall) => {
    const called = operation(path, events);
    const items = (await send(
      client,
      called,
      {},
      { signal },
    )) as AsyncIterable<unknown>;
    let seen = 0;
    for await (const _ of items) if (++seen === most) break;
  };
  return { name: `GET ${path} to item ${most}`, want: "ok", run };
}

/** Gives up a call that is on its way. */
const abandoning: Step = {
  name: "GET /hang, abandoned",
  want: "aborted",
  run({ client }) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const { signal } = controller;
    return send(client, operation("/hang"), {}, { signal });
  },
};

const once = { retry: { attempts: 1 } };

/** What real traffic is made of, the rare things more often than they are. */
export const STEPS: readonly Step[] = [
  step("/ok", "ok"),
  step("/gzip", "ok"),
  step("/ok", "ok", {}, { method: "POST", body: json({ flat: true }) }),
  step("/storm/503?times=1&as=ms&number={number}", "ok"),
  step("/storm/429?times=1&as=ms&number={number}", "ok"),
  step("/storm/503?times=1&as=ms&bytes=200000&number={number}", "ok"),
  step("/status/404", "api_error"),
  step("/status/500", "api_error", once),
  step("/redirect/302", "ok"),
  step("/bad-json", "decode_error"),
  step("/reset", "network_error", once),
  step("/short-body", "network_error", once),
  step("/hang", "timeout", { ...once, timeoutMs: 40 }),
  step("/hang-body", "timeout", { ...once, timeoutMs: 40 }),
  step("/drip?pieces=5&ms=5", "ok"),
  abandoning,
  reading("/events-drop?times=6", 9),
  reading("/events-hang", 1),
];

/** How a step ended: `ok`, or the code of the error. */
export async function endOf({ run }: Step, call: StepCall): Promise<string> {
  try {
    await run(call);
    return "ok";
  } catch (error) {
    return error instanceof ConnectorError ? error.code : String(error);
  }
}
