import { setAt, valueAt } from "./at-path.js";
import type { MockAction, MockCatalogue } from "./catalogue.js";
import { sampleReply, type MockReply } from "./reply.js";

/** A reply that ends its list, where nothing else was asked for: a sample would say for ever that there is another page. */
export function endList(
  action: MockAction,
  catalogue: Pick<MockCatalogue, "$defs">,
  reply: MockReply = {},
): MockReply {
  const { paging } = action.http;
  if (!paging || reply.body !== undefined) return reply;
  const { status, value } = sampleReply(action, catalogue, reply.status);
  if (value === undefined || status >= 300) return reply;
  const { next, more } = paging;
  let body = value;
  if (next !== undefined) {
    const isText = typeof valueAt(body, next) === "string";
    body = setAt(body, next, isText ? "" : null);
  }
  if (more !== undefined) body = setAt(body, more, false);
  return { ...reply, body };
}
