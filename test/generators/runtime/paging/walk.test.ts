import { describe, expect, test } from "vitest";
import {
  ArgumentError,
  DecodeError,
} from "../../../../generators/runtime/errors/errors.js";
import {
  offset,
  pageNumber,
} from "../../../../generators/runtime/paging/count.js";
import {
  linkHeader,
  nextUrl,
} from "../../../../generators/runtime/paging/next-url.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo, failureOf } from "../connection.js";
import {
  type Item,
  range,
  call,
  auth,
  serveList,
  collect,
  byCursor,
} from "./lists.js";

describe("P3 pages are asked for as they are used", () => {
  test("nothing is sent before something waits", async () => {
    const server = await serveList(10, 3);
    const client = connectTo(server.url, { auth });
    paginate(client, call(byCursor), {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.received).toHaveLength(0);
  });

  test("await gives the first page", async () => {
    const server = await serveList(10, 3);
    const client = connectTo(server.url, { auth });
    const list = paginate(client, call(byCursor), {});
    expect(await list).toMatchObject({ data: range(0, 3) });
    expect((await list.withResponse()).status).toBe(200);
    expect(await collect(list)).toEqual(range(0, 10));
    expect(server.received).toHaveLength(4);
  });

  test("leaving the loop asks for no more", async () => {
    const server = await serveList(10, 3);
    const client = connectTo(server.url, { auth });
    for await (const { id } of paginate(client, call(byCursor), {})) {
      if (id === 4) break;
    }
    expect(server.received).toHaveLength(2);
  });

  test("a cursor goes on where its page ended, also in another process", async () => {
    const server = await serveList(10, 3);
    const client = connectTo(server.url, { auth });
    for (const paging of [byCursor, linkHeader<Item>({ items: "data" })]) {
      const pages = paginate(client, call(paging), {}).pages();
      const { value } = await pages.next();
      const saved = value?.cursor ?? "";
      const rest = paginate(client, call(paging), {}).resume(saved);
      expect(await collect(rest)).toEqual(range(3, 10));
    }
  });

  test("a cursor of another kind is refused", async () => {
    const client = connectTo("http://127.0.0.1:1", { auth });
    const list = paginate(client, call(byCursor), {}).resume("x");
    expect(await failureOf(list)).toBeInstanceOf(ArgumentError);
    expect(await failureOf(collect(list))).toBeInstanceOf(ArgumentError);
  });

  test("a million items leave memory flat", { timeout: 60_000 }, async () => {
    const size = 10_000;
    const fetch: typeof globalThis.fetch = async (input) => {
      const from = Number(
        new URL(String(input)).searchParams.get("after") ?? 0,
      );
      const next = from + size < 1_000_000 ? from + size : null;
      return Response.json({ data: range(from, from + size), meta: { next } });
    };
    const client = connectTo("https://a.example", { auth, fetch });
    let count = 0;
    let peak = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const _ of paginate(client, call(byCursor), {})) {
      if (++count % 50_000 === 0) {
        globalThis.gc?.();
        peak = Math.max(peak, process.memoryUsage().heapUsed - before);
      }
    }
    expect(count).toBe(1_000_000);
    expect(peak).toBeLessThan(64 * 1024 * 1024);
  });
});

describe("P1 no page of another origin is asked for", () => {
  const links = (port: number, other: number) => [
    `http://127.0.0.1:${other}/pets?after=1`,
    `http://localhost:${port}/pets?after=1`,
    `//127.0.0.1:${other}/pets`,
    `https://127.0.0.1:${port}/pets`,
    "http://example.com/pets",
    "javascript:alert(1)",
  ];
  test.each([0, 1, 2, 3, 4, 5])("link %i", async (index) => {
    const other = await serve((response) => sendJson(response, 200, {}));
    const server: Server = await serve((response) => {
      const next = links(server.port, other.port)[index] ?? "";
      const headers = { link: `<${next}>; rel="next"` };
      sendJson(response, 200, { data: range(0, 1), url: next }, headers);
    });
    const client = connectTo(server.url, { auth });
    for (const paging of [
      nextUrl<Item>({ next: "url", items: "data" }),
      linkHeader<Item>({ items: "data" }),
    ]) {
      const error = await failureOf(
        collect(paginate(client, call(paging), {})),
      );
      expect(error).toBeInstanceOf(DecodeError);
      expect(String(error)).toContain("another origin");
    }
    expect(other.received).toHaveLength(0);
    expect(server.received).toHaveLength(2);
  });

  test("nor one that a saved cursor names", async () => {
    const other = await serve((response) => sendJson(response, 200, {}));
    const client = connectTo("http://127.0.0.1:1", { auth });
    const list = paginate(client, call(linkHeader({ items: "data" })), {});
    const cursor = JSON.stringify({ url: `${other.url}/pets` });
    expect(await failureOf(list.resume(cursor))).toBeInstanceOf(ArgumentError);
    expect(other.received).toHaveLength(0);
  });
});

describe("P2 a walk ends", () => {
  test("at a cursor that comes twice", async () => {
    const server = await serve((response) =>
      sendJson(response, 200, { data: range(0, 1), meta: { next: "same" } }),
    );
    const client = connectTo(server.url, { auth });
    const error = await failureOf(
      collect(paginate(client, call(byCursor), {})),
    );
    expect(error).toBeInstanceOf(DecodeError);
    expect(server.received).toHaveLength(2);
  });

  test("at the second empty page that has another one behind it", async () => {
    const server = await serve((response, _, index) =>
      sendJson(response, 200, { data: [], meta: { next: `n${index}` } }),
    );
    const client = connectTo(server.url, { auth });
    const error = await failureOf(
      collect(paginate(client, call(byCursor), {})),
    );
    expect(error).toBeInstanceOf(DecodeError);
    expect(server.received).toHaveLength(2);
  });

  test("at as many pages as the caller allows", async () => {
    const server = await serveList(100, 1);
    const client = connectTo(server.url, { auth });
    const list = paginate(client, call(byCursor), {}, { maxPages: 5 });
    expect(await failureOf(collect(list))).toBeInstanceOf(DecodeError);
    expect(server.received).toHaveLength(5);
  });

  test.each([
    { name: "offset", given: offset<Item>({ param: "skip", items: "data" }) },
    {
      name: "page number",
      given: pageNumber<Item>({ param: "page", items: "data" }),
    },
  ])("at a page that repeats the one before it: $name", async ({ given }) => {
    const server = await serve((response, _, index) =>
      sendJson(response, 200, {
        data: range(index === 0 ? 0 : 3, index === 0 ? 3 : 6),
      }),
    );
    const client = connectTo(server.url, { auth });
    expect(await collect(paginate(client, call(given), {}))).toEqual(
      range(0, 6),
    );
    expect(server.received).toHaveLength(3);
  });
});

test(
  "P4 faults on every 7th page lose and repeat nothing",
  { timeout: 30_000 },
  async () => {
    let requests = 0;
    const server = await serve((response, { target, request }) => {
      requests++;
      if (requests % 21 === 7) {
        return sendJson(response, 503, {}, { "retry-after": "0" });
      }
      if (requests % 21 === 14) {
        return sendJson(response, 429, {}, { "retry-after": "0" });
      }
      if (requests % 21 === 20) return void request.socket.resetAndDestroy();
      const from = Number(
        new URL(target, "http://a").searchParams.get("after") ?? 0,
      );
      const next = from + 100 < 10_000 ? from + 100 : null;
      sendJson(response, 200, {
        data: range(from, from + 100),
        meta: { next },
      });
    });
    const client = connectTo(server.url, { auth });
    expect(await collect(paginate(client, call(byCursor), {}))).toEqual(
      range(0, 10_000),
    );
    expect(requests).toBeGreaterThan(110);
  },
);
