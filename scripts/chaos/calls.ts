import { json } from "../../generators/runtime/bodies/json.ts";
import type { Client } from "../../generators/runtime/client.ts";
import {
  ApiError,
  ConnectorError,
} from "../../generators/runtime/errors/errors.ts";
import type { Operation } from "../../generators/runtime/operation.ts";
import { send } from "../../generators/runtime/send.ts";

/** How the calls ended. */
export interface CallEndings {
  /** The numbers of the calls that did. */
  readonly succeeded: readonly number[];
  /** Calls that failed, by the error's code, status and what kept it from being tried again. */
  readonly failed: ReadonlyMap<string, number>;
  /** What must not have happened to calls, in words. */
  readonly wrong: readonly string[];
}

export interface CallPlan {
  readonly calls: number;
  readonly atOnce: number;
  /** Told of each call before it is made. */
  readonly onCall: (number: number) => void;
}

interface Thing {
  readonly number: number;
}

const GUARDED = { auth: [{ login: [] }] };

const get: Operation<Thing, Thing> = {
  id: "things.get",
  method: "GET",
  path: "/things",
  params: { number: "query" },
  ...GUARDED,
};

const make: Operation<Thing, Thing> = {
  id: "things.make",
  method: "POST",
  path: "/things",
  body: json({ flat: true }),
  ...GUARDED,
};

/** Every call has a key of its own, which all its tries send. */
const makeOnce = { ...make, idempotencyKey: "Idempotency-Key" };

/** Whether a call makes something, and with what. */
export const isMaking = (number: number): boolean => number % 3 > 0;
const hasKey = (number: number): boolean => number % 3 === 1;

/** Makes calls of three kinds: reads, and things that are made with a key for repetitions and without one. */
export async function callMany(
  client: Client,
  { calls, atOnce, onCall }: CallPlan,
): Promise<CallEndings> {
  const succeeded: number[] = [];
  const failed = new Map<string, number>();
  const wrong: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < calls) {
      const number = next++;
      onCall(number);
      try {
        const thing = await call(client, number);
        succeeded.push(number);
        if (thing.number !== number) wrong.push(`${number} got another's`);
      } catch (error) {
        const kind = describeFailure(error);
        failed.set(kind, (failed.get(kind) ?? 0) + 1);
        if (!isExplained(error)) wrong.push(`${number}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { succeeded, failed, wrong };
}

function call(client: Client, number: number): PromiseLike<Thing> {
  if (!isMaking(number)) return send(client, get, { number });
  return send(client, hasKey(number) ? makeOnce : make, { number });
}

function describeFailure(error: unknown): string {
  if (!(error instanceof ConnectorError)) return String(error);
  const { code, notRetried } = error;
  const status = error instanceof ApiError ? ` ${error.status}` : "";
  return `${code}${status}${notRetried ? ` (${notRetried})` : ""}`;
}

/** Whether it is one of the troubles that the server makes. */
function isExplained(error: unknown): boolean {
  if (error instanceof ApiError) return [429, 503].includes(error.status);
  return error instanceof ConnectorError && error.code === "network_error";
}
