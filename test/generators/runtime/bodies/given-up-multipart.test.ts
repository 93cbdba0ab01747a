import { expect, test } from "vitest";
import { streamChunks } from "../../../../generators/runtime/bodies/chunk-stream.js";
import { multipart } from "../../../../generators/runtime/bodies/multipart.js";
import { streamFile } from "../../../../generators/runtime/bodies/part.js";

/** A file of which one byte comes, or none, and then no more. */
function stalled(bytes = 1) {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (bytes > 0) controller.enqueue(new Uint8Array(bytes));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  return { file: streamFile(stream), isCancelled: () => cancelled };
}

test.each([0, 1, 2, 3])(
  "every file goes where a body is not read to its end: after %i chunks",
  async (chunks) => {
    const [one, two] = [stalled(), stalled()];
    const { payload } = multipart().encode({ a: one.file, b: two.file });
    const reader = (payload as ReadableStream<Uint8Array>).getReader();
    for (let at = 1; at < chunks; at++) await reader.read();
    // the last is one that does not come
    if (chunks > 0) void reader.read();
    await reader.cancel();
    expect([one.isCancelled(), two.isCancelled()]).toEqual([true, true]);
  },
);

test("a file goes, too, that comes after the body is given up", async () => {
  const { file, isCancelled } = stalled(0);
  let give: (chunk: Blob) => void = () => undefined;
  const payload = streamChunks({
    next: () => new Promise<Blob>((resolve) => (give = resolve)),
    close: () => Promise.resolve(),
  });
  const reader = (payload as ReadableStream<Uint8Array>).getReader();
  void reader.read();
  await Promise.resolve();
  await reader.cancel();
  give(file);
  await expect.poll(isCancelled).toBe(true);
});

test("and where one of the others breaks off", async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("no disk")),
  });
  const two = stalled();
  const given = { a: streamFile(broken), b: two.file };
  const { payload } = multipart().encode(given);
  await expect(new Response(payload).text()).rejects.toThrow("no disk");
  expect(two.isCancelled()).toBe(true);
});
