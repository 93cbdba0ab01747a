import { describe, expect, onTestFinished, test } from "vitest";
import type { Codec } from "../../../../generators/runtime/codec/codec.js";
import { dateTime } from "../../../../generators/runtime/codec/date.js";
import { exactConversion } from "../../../../generators/runtime/codec/exact.js";
import { int64 } from "../../../../generators/runtime/codec/integer.js";
import {
  offset,
  pageNumber,
} from "../../../../generators/runtime/paging/count.js";
import { cursor } from "../../../../generators/runtime/paging/cursor.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import type { Paging } from "../../../../generators/runtime/paging/paging.js";
import { startServer } from "../../../servers/start-server.js";
import { connectTo, operation } from "../connection.js";

const BIG = 9007199254740993n;
const [FIRST, SECOND] = [
  "2030-01-01T00:00:00.000Z",
  "2030-01-02T00:00:00.000Z",
];

/** A server of two pages; the first is what is asked for without a param. */
async function serve(first: string, second: string) {
  const server = await startServer((response, { target }) => {
    const { searchParams } = new URL(target, "http://a");
    const at = searchParams.get("after") ?? searchParams.get("at") ?? "0";
    const isFirst = at === "0";
    response.writeHead(200, { "content-type": "application/json" });
    response.end(isFirst ? first : second);
  });
  onTestFinished(() => server.close());
  const asked = () =>
    server.received.map(({ target }) => decodeURIComponent(target));
  return { client: connectTo(server.url), asked };
}

function call(paging: Paging, at: Codec, page: Codec) {
  const params = { after: "query", at: "query", since: "query" } as const;
  const codec = exactConversion({
    params: { properties: { at, after: at, since: dateTime } },
    responses: { 200: page },
  });
  return { ...operation({ params, codec }), paging };
}

async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const ids: Codec = {
  properties: {
    total: int64,
    next: int64,
    data: { items: { properties: { id: int64, at: dateTime } } },
  },
};
const since = new Date(FIRST);
const page = (id: bigint, more = "") =>
  `{"data":[{"id":${id},"at":"${id === 1n ? FIRST : SECOND}"}]${more}}`;

describe("where values are converted, pages are asked for as it travels", () => {
  test.each<{
    name: string;
    paging: Paging;
    given?: Readonly<Record<string, unknown>>;
    first: string;
    second: string;
    want: string[];
    ids: bigint[];
  }>([
    {
      name: "pages by number, which may repeat",
      paging: pageNumber({ param: "at", items: "data" }),
      first: page(1n),
      second: page(BIG),
      want: [`/pets`, `/pets?at=2`, `/pets?at=3`],
      ids: [1n, BIG],
    },
    {
      name: "from a number that the caller gives",
      paging: offset({ param: "at", items: "data" }),
      given: { at: BIG - 3n },
      first: "{}",
      second: page(BIG),
      want: [`/pets?at=${BIG - 3n}`, `/pets?at=${BIG - 2n}`],
      ids: [BIG],
    },
    {
      name: "to the total",
      paging: offset({ param: "at", items: "data", total: "total" }),
      given: { at: 0n, since },
      first: page(1n, `,"total":2`),
      second: page(2n, `,"total":2`),
      want: [`/pets?at=0&since=${FIRST}`, `/pets?at=1&since=${FIRST}`],
      ids: [1n, 2n],
    },
    {
      name: "behind a cursor of 64 bits",
      paging: cursor({ param: "after", next: "next", items: "data" }),
      given: { since },
      first: page(1n, `,"next":${BIG}`),
      second: page(2n),
      want: [`/pets?since=${FIRST}`, `/pets?since=${FIRST}&after=${BIG}`],
      ids: [1n, 2n],
    },
    {
      name: "behind the last item",
      paging: cursor({ param: "after", last: "id", items: "data" }),
      first: page(1n),
      second: "{}",
      want: ["/pets", "/pets?after=1"],
      ids: [1n],
    },
  ])("$name", async ({ paging, given, first, second, want, ids: all }) => {
    const { client, asked } = await serve(first, second);
    const list = paginate(client, call(paging, int64, ids), given ?? {});
    const found = await collect(list);
    expect(found.map((item) => (item as { id: bigint }).id)).toEqual(all);
    expect(asked().slice(0, want.length)).toEqual(want);
  });

  test("behind a date, which what was kept of it goes on from as well", async () => {
    const paging = cursor({ param: "after", last: "at", items: "data" });
    const { client, asked } = await serve(page(1n), "{}");
    const called = call(paging, dateTime, ids);
    const { value } = await paginate(client, called, {}).pages().next();
    await paginate(client, called, { since }).resume(value?.cursor ?? "");
    expect(await collect(paginate(client, called, {}))).toHaveLength(1);
    expect(asked()).toEqual([
      "/pets",
      `/pets?since=${FIRST}&after=${FIRST}`,
      "/pets",
      `/pets?after=${FIRST}`,
    ]);
  });

  test("and a cursor of 64 bits is kept with every digit", async () => {
    const paging = cursor({ param: "after", next: "next", items: "data" });
    const { client, asked } = await serve(page(1n, `,"next":${BIG}`), page(2n));
    const called = call(paging, int64, ids);
    const { value } = await paginate(client, called, {}).pages().next();
    await paginate(client, called, {}).resume(value?.cursor ?? "");
    expect(asked().at(-1)).toBe(`/pets?after=${BIG}`);
  });
});
