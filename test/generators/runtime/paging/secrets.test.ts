import { describe, expect, test } from "vitest";
import {
  linkHeader,
  nextUrl,
} from "../../../../generators/runtime/paging/next-url.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import { sendJson, serve } from "../../../servers/serve.js";
import { expectClean, show } from "../canary.js";
import { connectTo, failureOf, operation } from "../connection.js";
import { PROOFS, watchUrls } from "../given-urls.js";
import { collect, type Item } from "./lists.js";

/** Three pages; each link to the next repeats how the page was asked for. */
const startList = () =>
  serve((response, { target }, index) => {
    const url = new URL(target, "http://a.example");
    url.searchParams.set("page", String(index + 1));
    const next = index < 2 ? url.pathname + url.search : "";
    const headers: Record<string, string> = next
      ? { link: `<${next}>; rel="next"` }
      : {};
    sendJson(response, 200, { data: [{ id: index }], next }, headers);
  });

const KINDS = {
  "in the body": nextUrl<Item>({ items: "data", next: "next" }),
  "in a header": linkHeader<Item>({ items: "data" }),
};

describe.each(Object.entries(PROOFS))(
  "E3 a next URL that repeats %s",
  (_, { auth, operation: members, options }) => {
    test.each(Object.entries(KINDS))(
      "%s leads on, and shows it to nobody",
      async (__, paging) => {
        const server = await startList();
        const seen: string[] = [];
        const client = connectTo(server.url, {
          ...options,
          ...(auth && { auth }),
          interceptors: [watchUrls(seen)],
        });
        const call = {
          ...operation({ ...(auth && { auth: [{ s: [] }] }), ...members }),
          paging,
        };
        const pages = await collect(paginate(client, call).pages());
        expect(pages.flatMap(({ items }) => items)).toHaveLength(3);
        const shown = pages.map(({ cursor, response }) => [
          cursor,
          response.url,
        ]);
        expectClean(show([shown, seen]));
        expect(shown[0]?.[0]).toMatch(/\?page=1"\}$/);
        // the proof is there, and once
        const [first, ...others] = server.received.map(({ target }) => target);
        for (const target of others)
          expect(target.replace(/[?&]page=\d/, "").replace("?", "&")).toBe(
            first?.replace("?", "&"),
          );
      },
    );
  },
);

test("E3 what ends a walk quotes no secret as the id of a request", async () => {
  const { auth } = PROOFS["a key in the query"] ?? {};
  const server = await serve((response, { target }) => {
    const key = new URL(target, "http://a.example").searchParams.get("key");
    const headers = { "x-request-id": `id of ${key}` };
    sendJson(response, 200, { data: [], next: "//b.example/" }, headers);
  });
  const client = connectTo(server.url, { ...(auth && { auth }) });
  const paging = KINDS["in the body"];
  const call = { ...operation({ auth: [{ s: [] }] }), paging };
  const error = await failureOf(collect(paginate(client, call)));
  expect(error).toMatchObject({ requestId: "id of ***" });
  expectClean(show(error));
});
