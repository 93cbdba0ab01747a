import type { Entry, Feed } from "../models.js";
import { raw } from "../runtime/bodies/raw.js";
import type { Operation } from "../runtime/operation.js";
import { xml } from "../runtime/xml/body.js";
import { xmlResult } from "../runtime/xml/result.js";
import { EntryXml, FeedXml } from "../xml.js";

/** Parameters of {@link addEntries}. */
export interface AddEntriesParams {
  body: Entry[];
}

/** Adds a list of entries. */
export const addEntries: Operation<AddEntriesParams, void> = {
  id: "feeds.addEntries",
  method: "POST",
  path: "/feeds/entries",
  body: /* @__PURE__ */ xml({
    contentType: "text/xml",
    required: true,
    shape: { name: "entries", items: () => EntryXml, wrapped: true },
  }),
  result: "none",
};

/** Parameters of {@link publish}. */
export interface PublishFeedParams {
  body: Feed;
}

/** Publishes a feed. */
export const publish: Operation<PublishFeedParams, Feed> = {
  id: "feeds.publish",
  method: "POST",
  path: "/feeds",
  body: /* @__PURE__ */ xml({
    contentType: "application/xml",
    required: true,
    shape: FeedXml,
  }),
  result: /* @__PURE__ */ xmlResult(FeedXml),
  accept: "application/xml",
};

/** Parameters of {@link publishRaw}. */
export interface PublishRawParams {
  body: string;
}

/** Publishes a document as it is. */
export const publishRaw: Operation<PublishRawParams, void> = {
  id: "feeds.publishRaw",
  method: "POST",
  path: "/feeds/raw",
  body: /* @__PURE__ */ raw({ contentType: "application/xml", required: true }),
  result: "none",
};
