import { describe, expect, test } from "vitest";
import {
  offset,
  pageNumber,
} from "../../../../generators/runtime/paging/count.js";
import { cursor } from "../../../../generators/runtime/paging/cursor.js";
import {
  linkHeader,
  nextUrl,
} from "../../../../generators/runtime/paging/next-url.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import type { Paging } from "../../../../generators/runtime/paging/paging.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { connectTo } from "../connection.js";
import {
  type Item,
  range,
  call,
  auth,
  serveList,
  collect,
  byCursor,
} from "./lists.js";

describe("every item of every page, in order", () => {
  const items = "data";
  test.each<{ name: string; given: Paging<Item>; requests: number }>([
    {
      name: "cursor in the body",
      given: cursor({ param: "after", next: "meta.next", items }),
      requests: 4,
    },
    {
      name: "cursor in a header",
      given: cursor({ param: "after", header: "X-Next", items }),
      requests: 4,
    },
    {
      name: "flag of more",
      given: cursor({
        param: "after",
        next: "meta.next",
        more: "has_more",
        items,
      }),
      requests: 4,
    },
    {
      name: "URL in the body",
      given: nextUrl({ next: "url", items }),
      requests: 4,
    },
    { name: "link", given: linkHeader({ items }), requests: 4 },
    {
      name: "offset with a total",
      given: offset({ param: "skip", total: "meta.total", items }),
      requests: 4,
    },
    {
      name: "offset without one",
      given: offset({ param: "skip", items }),
      requests: 5,
    },
    {
      name: "page number with a total",
      given: pageNumber({ param: "page", pages: "meta.pages", items }),
      requests: 4,
    },
    {
      name: "page number without one",
      given: pageNumber({ param: "page", items }),
      requests: 5,
    },
  ])("$name", async ({ given, requests }) => {
    const server = await serveList(10, 3);
    const client = connectTo(server.url, { auth });
    expect(await collect(paginate(client, call(given), {}))).toEqual(
      range(0, 10),
    );
    expect(server.received).toHaveLength(requests);
  });

  test("the id of the last item as the cursor", async () => {
    const server = await serve((response, { target }) => {
      const after = new URL(target, "http://a").searchParams.get("after");
      const from = after === null ? 0 : Number(after) + 1;
      const data = range(from, Math.min(from + 3, 10));
      sendJson(response, 200, { data, has_more: from + 3 < 10 });
    });
    const client = connectTo(server.url, { auth });
    const paging = cursor<Item>({
      param: "after",
      last: "id",
      more: "has_more",
      items,
    });
    expect(await collect(paginate(client, call(paging), {}))).toEqual(
      range(0, 10),
    );
  });

  test("a cursor that is the whole URL of the next page", async () => {
    const server: Server = await serve((response, _, index) => {
      const next = index === 0 ? `${server.url}/pets?n=1` : null;
      sendJson(response, 200, { data: [{ id: index }], meta: { next } });
    });
    const client = connectTo(server.url, { auth });
    expect(await collect(paginate(client, call(byCursor), {}))).toEqual(
      range(0, 2),
    );
    expect(server.received[1]?.target).toBe("/pets?n=1");
  });

  test("a page that is a list itself", async () => {
    const server = await serve((response, _, index) => {
      const headers: Record<string, string> =
        index === 0 ? { link: '<?n=1>; rel="next"' } : {};
      sendJson(response, 200, [{ id: index }], headers);
    });
    const client = connectTo(server.url, { auth });
    const found = paginate(client, call(linkHeader({ items: "" })), {});
    expect(await collect(found)).toEqual([{ id: 0 }, { id: 1 }]);
    expect(server.received.map(({ target }) => target)).toEqual([
      "/pets",
      "/pets?n=1",
    ]);
  });
});
