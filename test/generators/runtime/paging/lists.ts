import { cursor } from "../../../../generators/runtime/paging/cursor.js";
import { bearer } from "../../../../generators/runtime/credentials/bearer.js";
import type { Paging } from "../../../../generators/runtime/paging/paging.js";
import { sendJson, serve, type Server } from "../../../servers/serve.js";
import { operation } from "../connection.js";

export type Item = { id: number };

export const range = (from: number, to: number): Item[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ({
    id: from + index,
  }));

export function call(paging: Paging<Item>) {
  const params = { after: "query", page: "query", skip: "query" } as const;
  return { ...operation({ params, auth: [{ token: [] }] }), paging };
}

export const auth = bearer("token", "s3cret");

/** A list of `total` items in pages of `size`, by whichever param comes. */
export async function serveList(total: number, size: number): Promise<Server> {
  return serve((response, { target }) => {
    const query = new URL(target, "http://a").searchParams;
    const number = Number(query.get("page") ?? 1);
    const from = Number(
      query.get("after") ?? query.get("skip") ?? (number - 1) * size,
    );
    const items = range(from, Math.min(from + size, total));
    const next = from + size < total ? String(from + size) : null;
    const headers: Record<string, string> = next
      ? { link: `</pets?after=${next}>; rel="next"`, "x-next": next }
      : {};
    sendJson(
      response,
      200,
      {
        data: items,
        meta: { next, total, pages: Math.ceil(total / size) },
        url: next ? `?after=${next}` : "",
        has_more: next !== null,
      },
      headers,
    );
  });
}

export async function collect<Item>(
  from: AsyncIterable<Item>,
): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of from) found.push(item);
  return found;
}

export const byCursor = cursor<Item>({
  param: "after",
  next: "meta.next",
  items: "data",
});
