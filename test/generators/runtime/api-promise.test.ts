import { expect, test, vi } from "vitest";
import { ApiPromise } from "../../../generators/runtime/api-promise.js";
import { send } from "../../../generators/runtime/send.js";
import { connectTo, failureOf, fakeFetch, operation } from "./connection.js";

function call(status = 200) {
  const headers = { "x-request-id": "req_1" };
  const { fetch, requests } = fakeFetch(
    Response.json({ ok: true }, { status, headers }),
  );
  const promise = send(
    connectTo("https://api.example", { fetch }),
    operation(),
  );
  return { promise, requests };
}

test("await brings the data, withResponse the response too, by one request", async () => {
  const { promise, requests } = call();
  expect(await promise).toEqual({ ok: true });
  const { data, response } = await promise.withResponse();
  expect(data).toEqual({ ok: true });
  expect(response.headers.get("x-request-id")).toBe("req_1");
  expect(requests).toHaveLength(1);
});

test("the request is sent at once, even if nobody waits", async () => {
  const { requests } = call();
  await expect.poll(() => requests.length).toBe(1);
});

test("it is a promise for all that takes one", async () => {
  const done = vi.fn<() => void>();
  expect(await Promise.race([call().promise, call().promise])).toEqual({
    ok: true,
  });
  expect(await call().promise.then((data) => typeof data)).toBe("object");
  expect(await call(404).promise.catch(String)).toBe(
    "ApiError: [pets.get] HTTP 404 (req_1, 1 attempt)",
  );
  expect(await call().promise.finally(done)).toEqual({ ok: true });
  expect(await failureOf(call(404).promise.finally(done))).toMatchObject({
    status: 404,
  });
  expect(done).toHaveBeenCalledTimes(2);
  expect(String(call().promise)).toBe("[object ApiPromise]");
});

test("a failure that is caught once is not reported as unhandled elsewhere", async () => {
  const unhandled = vi.fn<() => void>();
  process.on("unhandledRejection", unhandled);
  const promise = new ApiPromise(Promise.reject(new Error("x")));
  await promise.catch(() => undefined);
  await promise.withResponse().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
