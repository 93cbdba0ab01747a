import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bundle } from "../../../../scripts/size/bundle.ts";
import { answer, limited, times } from "./limited.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const step = fc.record({
  operationId: fc.constantFrom("a", "b", "c"),
  method: fc.constantFrom("GET", "POST"),
  afterMs: fc.nat({ max: 300 }),
  latencyMs: fc.nat({ max: 800 }),
  end: fc.constantFrom("ok", "ok", "ok", "fails", "aborted", "late"),
  headers: fc.constantFrom<Readonly<Record<string, string>>>(
    {},
    {},
    { "retry-after-ms": "700" },
    { "retry-after": "90" },
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" },
    { "x-ratelimit-remaining": "2", "x-ratelimit-reset": "3" },
    {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-limit": "7",
      "x-ratelimit-reset": "1",
    },
    { ratelimit: '"a";r=1;t=2' },
  ),
  status: fc.constantFrom(200, 200, 200, 429, 403, 503),
});

test("whatever happens, every call ends, and nothing is left", async () => {
  const property = fc.asyncProperty(
    fc.array(step, { maxLength: 60 }),
    async (steps) => {
      const server = limited(
        async ({ headers }) => {
          const made = steps[Number(headers.get("index") ?? -1)];
          const { latencyMs = 0, end = "ok", status = 200 } = made ?? {};
          await new Promise((done) => setTimeout(done, latencyMs));
          if (end === "fails") throw new Error("broken");
          return answer(made?.headers, status);
        },
        {
          maxConcurrency: 4,
          maxQueue: 20,
          writeGapMs: 50,
          limits: [{ limit: 5, windowMs: 500 }],
        },
      );
      const controller = new AbortController();
      const calls: Promise<unknown>[] = [];
      for (const [
        index,
        { operationId, method, afterMs, end },
      ] of steps.entries()) {
        await vi.advanceTimersByTimeAsync(afterMs);
        const headers = new Headers({ index: String(index) });
        const deadline = end === "late" ? performance.now() + 500 : Infinity;
        const signal = end === "aborted" ? { signal: controller.signal } : {};
        calls.push(
          server
            .call({ operationId, method, headers, deadline, ...signal })
            .catch((error: Error) => error),
        );
      }
      controller.abort();
      await vi.advanceTimersByTimeAsync(600_000);
      const ends = await Promise.all(calls);
      expect(ends).toHaveLength(steps.length);
      expect(vi.getTimerCount()).toBe(0);
      expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
      // nothing is counted as under way any more: as many go at once as before
      const before = server.sent.length;
      const more = times(4, () => server.call({ operationId: "d" }));
      expect(server.sent.length - before).toBe(4);
      await vi.advanceTimersByTimeAsync(1_000);
      await Promise.all(more);
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

test("C3 a program ends when its calls have, whatever they waited for", async () => {
  const program = await bundle(`
    import { rateLimiter } from "./limits/rate-limiter.js";
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset-ms": "300000" };
    const headersOf = () => ({ ...headers, "x-ratelimit-limit": String(Math.random()) });
    const send = rateLimiter({ maxWaitMs: 1e9 })(async () => new Response("", { headers: headersOf() }));
    const controller = new AbortController();
    const request = {
      operationId: "a", operation: { id: "a", method: "GET", path: "/" }, schemes: [], attempt: 1, method: "GET",
      url: new URL("https://a.example"), headers: new Headers(), body: undefined, signal: controller.signal, deadline: Infinity,
    };
    await send(request);
    const waiting = [send(request), send(request)];
    controller.abort();
    await Promise.allSettled(waiting).then((ends) => console.log(ends.map(({ status }) => status).join()));
  `);
  const run = promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { timeout: 20_000 },
  );
  const { stdout } = await run;
  expect(stdout.trim()).toBe("rejected,rejected");
});
