import type { Json } from "../ir/index.js";

/**
 * Characters that are legal inside a string literal but that a reader, an editor or an HTML page could take for
 * something else: line separators, bidirectional controls, other invisible ones, and `<` before `/` or `!`.
 */
const SUSPICIOUS =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|<(?=[/!])|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const UNPAIRED =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * A string as a JSON literal (RFC 8259); nothing in it can be taken for something else. Half of a surrogate pair is no
 * character (RFC 7493 §2.1), and parsers refuse the whole file for it: U+FFFD stands for it.
 */
export const jsonString = (value: string): string =>
  escapedJson(value.replace(UNPAIRED, "\ufffd"));

const escapedJson = (value: string): string =>
  JSON.stringify(value).replace(SUSPICIOUS, escaped);

/** A string as a TypeScript literal, quoted as prettier quotes: double, unless single needs fewer escapes. */
export function stringLiteral(value: string): string {
  const json = escapedJson(value);
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

/** Letters that every version of Unicode, and so every tool, takes for letters: Latin, Greek, Cyrillic, Hebrew, Arabic, CJK, Hangul. */
const LETTERS = String.raw`A-Za-z_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0400-\u0481\u048a-\u0527\u05d0-\u05ea\u0620-\u064a\u3041-\u3096\u30a1-\u30fa\u3105-\u312d\u4e00-\u9fcc\uac00-\ud7a3`;
const BARE = new RegExp(`^[${LETTERS}][${LETTERS}0-9]*$`);

/** Surely no identifier: begins with a digit, or has ASCII in it that no identifier has, or a character that is escaped. */
const QUOTED = /^$|^[0-9]|[\u0000-#%-/:-@[-^`{-\u00a0]/;

/**
 * A member's name in an object literal or type, as prettier leaves it: bare when it is an identifier, quoted otherwise. Where
 * that depends on the version of Unicode it is computed, which is always right. `__proto__` is data.
 */
export function propertyKey(name: string): string {
  if (BARE.test(name) && name !== "__proto__") return name;
  const literal = stringLiteral(name);
  const escaped = literal.slice(1, -1) !== name;
  return name !== "__proto__" && (QUOTED.test(name) || escaped)
    ? literal
    : `[${literal}]`;
}
