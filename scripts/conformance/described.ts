import { readFile } from "node:fs/promises";
import { essence } from "./compare-body.ts";

/** A response, by where a document describes it. */
export interface Described {
  /** Path of the document. */
  readonly file: string;
  readonly path: string;
  /** In any case. */
  readonly method: string;
  readonly status: number;
  readonly contentType: string;
}

/**
 * Whether a document says that a response is one text. Before OpenAPI 3.2 it has no other word for a stream; what the
 * connector makes of the document has no say in this.
 */
export async function describesText(described: Described): Promise<boolean> {
  const document: unknown = JSON.parse(await readFile(described.file, "utf8"));
  const { path, method, status, contentType } = described;
  const names = ["paths", path, method.toLowerCase(), "responses"];
  const content = descend(document, [...names, String(status), "content"]);
  const type = descend(content, [essence(contentType)]);
  const isText = descend(type, ["schema", "type"]) === "string";
  return isText && descend(type, ["itemSchema"]) === undefined;
}

function descend(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (found, name) => new Map(Object.entries(found ?? {})).get(name),
    value,
  );
}
