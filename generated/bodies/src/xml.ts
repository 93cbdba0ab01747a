import type { XmlShape } from "./runtime/xml/shape.js";

export const EntryXml: XmlShape = {
  name: "entry",
  members: {
    title: {},
    author: { name: "writer", is: () => PersonXml },
    replies: { items: () => EntryXml },
  },
};

export const FeedXml: XmlShape = {
  name: "feed",
  namespace: "https://archive.example.com/feed",
  prefix: "f",
  members: {
    lang: { name: "xml:lang", node: "attribute" },
    title: {},
    published: {},
    size: { type: "number" },
    public: { type: "boolean" },
    links: { items: { name: "link" }, always: true },
    entries: { items: () => EntryXml, wrapped: true },
    counts: { rest: { type: "number" } },
  },
};

export const PersonXml: XmlShape = {
  members: {
    name: {},
    mail: { namespace: "https://archive.example.com/mail", prefix: "m" },
  },
};

export const RecordModelXml: XmlShape = {
  name: "record",
  members: {
    id: { node: "attribute", type: "number" },
    title: {},
    keywords: { items: {} },
    note: {},
  },
};

export const TableXml: XmlShape = {
  name: "table",
  members: {
    widths: { node: "attribute", items: { type: "number" }, always: true },
    rows: {
      items: {
        name: "row",
        items: { name: "cell", type: "number" },
        wrapped: true,
      },
      always: true,
    },
    groups: {
      items: { name: "group", items: () => PersonXml, wrapped: true },
      wrapped: true,
    },
    range: {
      first: [{ name: "from" }, { name: "length", type: "number" }],
      items: { name: "open", type: "boolean" },
      always: true,
    },
    pair: {
      first: [{}, { type: "number" }],
      items: { type: "any" },
      wrapped: true,
    },
    authors: { rest: () => EntryXml },
    sums: { rest: { items: { type: "number" } } },
  },
};
