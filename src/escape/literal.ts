import type { Json } from "../ir/index.js";

/**
 * Characters that are legal inside a string literal but that a reader, an editor or an HTML page could take for
 * something else: line separators, bidirectional controls, other invisible ones, and `<` before `/` or `!`.
 */
const SUSPICIOUS = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|<(?=[/!])|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A string as a TypeScript literal, quoted as prettier quotes: double, unless single needs fewer escapes. */
export function stringLiteral(value: string): string {
  const json = JSON.stringify(value).replace(SUSPICIOUS, escaped);
  const doubles = value.split('"').length - 1;
  const singles = value.split("'").length - 1;
  if (doubles <= singles) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A JSON scalar as a TypeScript literal, by the JavaScript type of the value and never by a declared schema type. */
export function scalarLiteral(value: Exclude<Json, object>): string {
  return typeof value === "string" ? stringLiteral(value) : numberOr(value);
}

function numberOr(value: number | boolean | null): string {
  if (typeof value !== "number") return String(value);
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}

/** A member's name in an object literal or type: bare when it is an identifier, quoted otherwise. `__proto__` is data. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : stringLiteral(name);
}
