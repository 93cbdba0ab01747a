import type { LongRunningHint, LongRunningVia } from "../ir/index.js";
import { isObject } from "../is-object.js";
import type { Document } from "../normalise/document.js";
import { valueOf } from "./heirs/refer.js";
import { strings } from "./read.js";

type Node = Readonly<Record<string, unknown>>;
type Said = { longRunning?: LongRunningHint | "none" };

/** What extensions say of an operation that goes on behind its first answer. `none`: it does not. */
export function longRunningOf(operation: Node, document: Document): Said {
  const { longRunning } = readExtensions(operation);
  if (typeof longRunning !== "object" || longRunning.type === undefined)
    return longRunning ? { longRunning } : {};
  const type = valueOf(longRunning.type, document);
  return { longRunning: { ...longRunning, type } };
}

function readExtensions(operation: Node): Said {
  const own = memberOf(operation, "x-connector-long-running");
  if (own === false) return { longRunning: "none" };
  if (own === true || isObject(own)) {
    const from = "x-connector-long-running";
    return { longRunning: { from, ...(own === true ? {} : readOwn(own)) } };
  }
  const microsoft = memberOf(operation, "x-ms-long-running-operation");
  if (microsoft === false) return { longRunning: "none" };
  if (microsoft !== true) return {};
  const options = memberOf(operation, "x-ms-long-running-operation-options");
  const from = "x-ms-long-running-operation";
  return {
    longRunning: { from, ...(isObject(options) && readMicrosoft(options)) },
  };
}

const memberOf = (node: Node, name: string): unknown =>
  Object.hasOwn(node, name) ? node[name] : undefined;

const VIAS = ["location", "original", "operation", "none"] as const;

const TEXTS = [
  "header",
  "url",
  "operation",
  "status",
  "error",
  "result",
  "resource",
  "type",
] as const;

/** The members of a hint as they are; the rules check them. */
function readOwn(said: Node): Omit<LongRunningHint, "from"> {
  const via = VIAS.find((one) => one === said["via"]);
  const { intervalMs, params, succeeded, failed } = said;
  const texts = TEXTS.flatMap((name) => {
    const value = said[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return {
    ...Object.fromEntries(texts),
    ...(isObject(params) && { params: textsOf(params) }),
    ...(Array.isArray(succeeded) && { succeeded: strings(succeeded) }),
    ...(Array.isArray(failed) && { failed: strings(failed) }),
    ...(via && { via }),
    ...(typeof intervalMs === "number" && { intervalMs }),
  };
}

const textsOf = (node: Node): Record<string, string> =>
  Object.fromEntries(
    Object.entries(node).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    ),
  );

/** Azure's words for where the result is. */
const MICROSOFT_VIAS: ReadonlyMap<unknown, LongRunningVia> = new Map([
  ["location", "location"],
  ["original-uri", "original"],
  ["azure-async-operation", "operation"],
  ["operation-location", "operation"],
]);

/** `{ final-state-via, final-state-schema }`; the schema is a reference. */
function readMicrosoft(said: Node): Omit<LongRunningHint, "from"> {
  const via = MICROSOFT_VIAS.get(said["final-state-via"]);
  const schema = said["final-state-schema"];
  const name =
    typeof schema === "string" ? schema.split("/").at(-1) : undefined;
  return {
    ...(via && { via }),
    ...(name && { type: name.replaceAll("~1", "/").replaceAll("~0", "~") }),
  };
}
