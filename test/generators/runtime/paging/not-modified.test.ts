import { expect, test } from "vitest";
import { nextUrl } from "../../../../generators/runtime/paging/next-url.js";
import { paginate } from "../../../../generators/runtime/paging/paginate.js";
import { connectTo, failureOf, fakeFetch, operation } from "../connection.js";

const paging = nextUrl<number>({ items: "data", next: "next" });
const called = { ...operation({ outcomes: [200, 304] }), paging };

test("P4 a page that has not changed is no page without items", async () => {
  const first = Response.json({ data: [1], next: "/pets?page=2" });
  const unchanged = new Response(null, { status: 304 });
  const { fetch } = fakeFetch(first, unchanged);
  const items: number[] = [];
  const walk = async () => {
    const client = connectTo("https://api.example", { fetch });
    for await (const item of paginate(client, called)) items.push(item);
  };
  expect(await failureOf(walk())).toMatchObject({ status: 304 });
  expect(items).toEqual([1]);
});
