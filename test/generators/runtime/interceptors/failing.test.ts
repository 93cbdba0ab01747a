import { describe, expect, test, vi } from "vitest";
import { ArgumentError } from "../../../../generators/runtime/errors/errors.js";
import { deprecationWarnings } from "../../../../generators/runtime/interceptors/deprecation-warnings.js";
import { logging } from "../../../../generators/runtime/interceptors/logging.js";
import { retryCount } from "../../../../generators/runtime/interceptors/retry-count.js";
import { traceContext } from "../../../../generators/runtime/interceptors/trace-context.js";
import { instrument } from "../../../../generators/runtime/otel/open-telemetry.js";
import { send } from "../../../../generators/runtime/send.js";
import type { Interceptor } from "../../../../generators/runtime/transport/interceptor.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { connectTo, failureOf, operation } from "../connection.js";

/** All that are ready-made, around one that fails. */
const readyMade = (): Interceptor[] => [
  instrument({ name: "a", version: "1" }, {}),
  logging(() => undefined, { level: "debug", bodies: true }),
  deprecationWarnings(() => undefined),
  traceContext(),
  retryCount(),
];

const failures: readonly { name: string; fail: () => never }[] = [
  {
    name: "an error",
    fail: () => {
      throw new Error("policy");
    },
  },
  {
    name: "what is no error",
    fail: () => {
      throw "policy";
    },
  },
  {
    name: "nothing",
    fail: () => {
      throw undefined;
    },
  },
];

/** Where in an interceptor something fails. */
const places: readonly {
  name: string;
  make: (fail: () => never) => Interceptor;
  sent: number;
}[] = [
  { name: "when it is made", make: (fail) => fail, sent: 0 },
  { name: "at once", make: (fail) => () => fail, sent: 0 },
  { name: "as a rejection", make: (fail) => () => async () => fail(), sent: 0 },
  {
    name: "after the response",
    make: (fail) => (next) => async (request) => {
      await next(request);
      return fail();
    },
    sent: 1,
  },
];

describe("C1 C3 an interceptor that fails ends its call, and nothing else", () => {
  const cases = places.flatMap((place) =>
    failures.map((failure) => ({ place, failure })),
  );

  test.each(cases)(
    "$place.name with $failure.name",
    async ({ place, failure }) => {
      const rejections = vi.fn<() => void>();
      process.on("unhandledRejection", rejections);
      const server = await serve((response) => sendJson(response, 200, {}));
      const { signal } = new AbortController();
      const listen = vi.spyOn(signal, "addEventListener");
      const unlisten = vi.spyOn(signal, "removeEventListener");
      const own = place.make(failure.fail);
      const client = connectTo(server.url, {
        interceptors: [...readyMade(), own],
      });
      let wanted: unknown;
      try {
        failure.fail();
      } catch (error) {
        wanted = error;
      }
      const error = await failureOf(
        send(client, operation(), undefined, { signal }),
      );
      expect(error).toEqual(wanted);
      expect(server.received).toHaveLength(place.sent);
      expect(unlisten).toHaveBeenCalledTimes(listen.mock.calls.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(rejections).not.toHaveBeenCalled();
      process.off("unhandledRejection", rejections);
      const whole = connectTo(server.url, { interceptors: readyMade() });
      expect(await send(whole, operation())).toEqual({});
    },
  );
});

test("an interceptor that gives no response fails in words", async () => {
  const nothing = (() => async () => undefined) as unknown as Interceptor;
  for (const interceptors of [[nothing], [...readyMade(), nothing]]) {
    const client = connectTo("https://api.example", { interceptors });
    const error = await failureOf(send(client, operation()));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toMatchObject({
      message: "[pets.get] an interceptor gave no response",
    });
  }
});

test("T3 a response that an interceptor leaves behind closes its connection", async () => {
  const server = await serve((response) => {
    response.writeHead(200).write("{");
  });
  const deny: Interceptor = (next) => async (request) => {
    await next(request);
    throw new Error("policy");
  };
  const client = connectTo(server.url, { interceptors: [deny] });
  await failureOf(send(client, operation()));
  const isClosed = () => expect(server.received[0]?.isClosed()).toBe(true);
  await vi.waitFor(isClosed, 500);
});

test("T3 calls that are refused go on with the same connections", async () => {
  const server = await serve((response) => sendJson(response, 404, {}));
  const client = connectTo(server.url);
  for (let index = 0; index < 200; index++)
    await failureOf(send(client, operation()));
  expect(server.received).toHaveLength(200);
  // the next call can come before the connection of the first is free
  expect(server.allSockets()).toBeLessThanOrEqual(2);
});
