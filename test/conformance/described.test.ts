import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describesText } from "../../scripts/conformance/described.ts";

const contents = {
  "/text": { "text/event-stream": { schema: { type: "string" } } },
  "/items": { "text/event-stream": { itemSchema: { type: "object" } } },
  "/both": {
    "text/event-stream": { schema: { type: "string" }, itemSchema: {} },
  },
  "/list": { "text/event-stream": { schema: { type: "array" } } },
  "/other": { "text/plain": { schema: { type: "string" } } },
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "described-"));
  const paths = Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [
      path,
      { get: { responses: { 200: { content } } } },
    ]),
  );
  await writeFile(join(folder, "a.json"), JSON.stringify({ paths }));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  { path: "/text", want: true },
  { path: "/items", want: false },
  { path: "/both", want: false },
  { path: "/list", want: false },
  { path: "/other", want: false },
  { path: "/unknown", want: false },
])("$path is described as one text: $want", async ({ path, want }) => {
  const response = { method: "GET", status: 200 };
  const contentType = "text/event-stream; charset=utf-8";
  const file = join(folder, "a.json");
  expect(await describesText({ file, path, contentType, ...response })).toBe(
    want,
  );
});
