import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { eventStream } from "../../../../generators/runtime/streams/event-stream.js";
import { EventStream } from "../../../../generators/runtime/streams/events.js";
import { listen } from "../../../../generators/runtime/streams/listen.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const base = "https://api.example";
const called = operation({ result: eventStream() });
const retry = { attempts: 1 };

describe("C3 what gives no stream leaves no listener on the signal", () => {
  test.each([{ status: 204 }, { status: 404 }, { status: 503 }])(
    "$status",
    async ({ status }) => {
      const { signal } = new AbortController();
      const { fetch } = fakeFetch(new Response(null, { status }));
      const client = connectTo(base, { fetch, retry });
      const call = listen(client, called, {}, { signal });
      if (status === 204) expect(await call).toBeUndefined();
      else expect(await failureOf(call)).toMatchObject({ status });
      expect(getEventListeners(signal, "abort")).toEqual([]);
    },
  );

  test("C1 nor does one that was aborted before, and nothing is sent", async () => {
    const signal = AbortSignal.abort("before");
    const { fetch, requests } = fakeFetch(new Response(null));
    const client = connectTo(base, { fetch, retry });
    const error = await failureOf(listen(client, called, {}, { signal }));
    expect(error).toMatchObject({ code: "aborted", cause: "before" });
    expect(requests).toHaveLength(0);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

test("the answer of a stream has its status, media type and response", async () => {
  const response = new Response("data: 1\n\n", {
    headers: { "content-type": "text/event-stream; charset=utf-8" },
  });
  const { fetch } = fakeFetch(response);
  const client = connectTo(base, { fetch, retry });
  const answer = await listen(client, called, {}, {}).withResponse();
  expect(answer).toMatchObject({
    status: 200,
    contentType: "text/event-stream",
    data: expect.any(EventStream),
  });
  expect(answer.response.status).toBe(200);
});
