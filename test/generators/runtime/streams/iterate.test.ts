import { expect, test } from "vitest";
import { iterate } from "../../../../generators/runtime/streams/iterate.js";
import { jsonLines } from "../../../../generators/runtime/streams/json-lines.js";
import { failureOf } from "../connection.js";

test("S2 steps never overlap, however often the next item is asked for", async () => {
  let running = 0;
  let most = 0;
  let count = 0;
  const step = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    const value = ++count;
    return value > 3
      ? { done: true as const, value: undefined }
      : { done: false as const, value };
  };
  const items = iterate<number>(step, () => undefined);
  const asked = await Promise.all([1, 2, 3, 4, 5].map(() => items.next()));
  expect(asked.map(({ value }) => value)).toEqual([
    1,
    2,
    3,
    undefined,
    undefined,
  ]);
  expect(most).toBe(1);
  expect(count).toBe(4);
});

test("C1 an abort ends a stream at once, whatever of it has arrived already", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const context = { operationId: "pets.get", attempts: 1 };
  const response = new Response("1\n2\n3\n");
  const items = (await jsonLines().read(response, {
    context,
    signal,
  })) as AsyncIterableIterator<number>;
  expect(await items.next()).toEqual({ done: false, value: 1 });
  controller.abort("enough");
  expect(await failureOf(items.next())).toMatchObject({
    code: "aborted",
    cause: "enough",
  });
  expect(await items.next()).toEqual({ done: true, value: undefined });
});
