import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { ConnectorError } from "../../../../generators/runtime/errors/errors.js";
import { send } from "../../../../generators/runtime/send.js";
import { connectTo, operation } from "../connection.js";

/** What a server does with one request. */
type Deed =
  | { readonly kind: "refused" | "reset" }
  | {
      readonly kind: "answer";
      readonly status: number;
      /** Milliseconds that it asks to wait. */
      readonly asks: number | undefined;
      readonly verdict: "true" | "false" | undefined;
    };

interface Call {
  readonly method: string;
  readonly hasKey: boolean;
  readonly attempts: number;
}

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: "refused" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "reset" as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      status: fc.constantFrom(200, 400, 404, 408, 409, 425, 429, 500, 501, 503),
      asks: fc.constantFrom(undefined, undefined, 0, 1, 60_001),
      verdict: fc.constantFrom(undefined, undefined, "true", "false"),
    }),
  },
);

const call: fc.Arbitrary<Call> = fc.record({
  method: fc.constantFrom("GET", "PUT", "DELETE", "POST", "PATCH"),
  hasKey: fc.boolean(),
  attempts: fc.integer({ min: 1, max: 4 }),
});

/** Whether a call goes on after a deed, as the requirements R1 to R8 have it, one by one. */
function goesOn(done: Deed, tries: number, { method, hasKey, attempts }: Call) {
  if (tries >= attempts) return false;
  const isSafe = hasKey || ["GET", "PUT", "DELETE"].includes(method);
  if (done.kind !== "answer") return isSafe || done.kind === "refused";
  const { status, asks, verdict } = done;
  if (status === 200 || verdict === "false") return false;
  if (asks !== undefined && asks > 60_000) return false;
  if (verdict === "true") return true;
  if (![408, 425, 429, 500, 503].includes(status)) return false;
  const wasTurnedAway =
    status === 429 || (status === 503 && asks !== undefined);
  return isSafe || wasTurnedAway;
}

function perform(done: Deed): Response {
  if (done.kind !== "answer") {
    const code = done.kind === "refused" ? "ECONNREFUSED" : "ECONNRESET";
    const below = Object.assign(new Error(code), { code });
    throw new TypeError("fetch failed", { cause: below });
  }
  const headers = new Headers();
  if (done.asks !== undefined) headers.set("retry-after-ms", `${done.asks}`);
  if (done.verdict) headers.set("x-should-retry", done.verdict);
  return new Response("{}", { status: done.status, headers });
}

test("R1 R2 R3 R5 R6 R7 R8 any mix of faults makes as many requests as the rules say, and ends with the last", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  await fc.assert(
    fc.asyncProperty(
      call,
      fc.array(deed, { minLength: 4, maxLength: 4 }),
      async (one, deeds) => {
        let want = 1;
        while (goesOn(deeds[want - 1] ?? { kind: "reset" }, want, one)) want++;
        let requests = 0;
        const fetch = async () =>
          perform(deeds[requests++] ?? { kind: "reset" });
        const { method, hasKey, attempts } = one;
        const client = connectTo("https://api.example", { fetch });
        const called = operation({
          method,
          ...(hasKey && { idempotencyKey: "Idempotency-Key" }),
        });
        const error = await send(
          client,
          called,
          {},
          { retry: { attempts } },
        ).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(requests).toBe(want);
        const last = deeds[want - 1];
        if (last?.kind === "answer" && last.status === 200) {
          expect(error).toBeUndefined();
          return;
        }
        expect(error).toBeInstanceOf(ConnectorError);
        expect(error).toMatchObject({
          attempts: want,
          ...(last?.kind === "answer"
            ? { status: last.status }
            : { code: "network_error" }),
        });
      },
    ),
    { numRuns: 1_000 },
  );
});
