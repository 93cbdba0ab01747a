import type { Source, SourceSet } from "../../src/load/source.js";

const base = "file:///api/";

/** Sources as `load` makes them, of values by file name; the first is the entry. */
export function sourcesOf(files: Readonly<Record<string, unknown>>): SourceSet {
  const sources = Object.entries(files).map(([label, value]): Source => ({
    uri: new URL(label, base).href,
    label,
    text: JSON.stringify(value),
    format: "json",
    value,
    hash: "",
  }));
  const [entry] = sources;
  if (!entry) throw new Error("no files were given");
  return {
    entry,
    sources: new Map(sources.map((source) => [source.uri, source])),
    unread: new Set(),
  };
}

const document = { openapi: "3.0.0", info: { title: "T", version: "1" } };

/** One source: a document with these members. */
export function documentOf(members: object, version = "3.0.0"): SourceSet {
  return sourcesOf({
    "api.json": { paths: {}, ...document, openapi: version, ...members },
  });
}

/** One source: a document with this operation. */
export function operationOf(operation: object, path = "/x"): SourceSet {
  const responses = { 200: { description: "" } };
  return documentOf({
    paths: { [path]: { get: { responses, ...operation } } },
  });
}

/** One source: a document with these named schemas. */
export function schemasOf(schemas: object, version = "3.0.0"): SourceSet {
  return documentOf({ components: { schemas } }, version);
}
