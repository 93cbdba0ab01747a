import type { Json } from "./schema.js";

type JsonObject = { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The member at a path of names with dots between them; the empty path is the whole. */
export function valueAt(json: Json, path: string): Json | undefined {
  if (path === "") return json;
  if (!isObject(json)) return undefined;
  const [name, rest] = split(json, path);
  const value = Object.hasOwn(json, name) ? json[name] : undefined;
  return rest === undefined || value === undefined
    ? value
    : valueAt(value, rest);
}

/** A copy with another member at a path. */
export function setAt(json: Json, path: string, value: Json): Json {
  if (path === "") return value;
  const object = isObject(json) ? json : {};
  const [name, rest] = split(object, path);
  const member = Object.hasOwn(object, name) ? object[name] : undefined;
  const set = rest === undefined ? value : setAt(member ?? null, rest, value);
  // fromEntries defines each member, so that `__proto__` is data
  return Object.fromEntries([...Object.entries(object), [name, set]]);
}

/** The name that a path begins with, and the rest of it: a name may have dots itself. */
function split(json: JsonObject, path: string): [string, string | undefined] {
  if (Object.hasOwn(json, path)) return [path, undefined];
  const dots = [...path.matchAll(/\./g)].map(({ index }) => index);
  const dot = dots.find((at) => Object.hasOwn(json, path.slice(0, at)));
  const at = dot ?? dots[0];
  return at === undefined
    ? [path, undefined]
    : [path.slice(0, at), path.slice(at + 1)];
}
