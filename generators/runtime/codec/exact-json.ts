import type { Body } from "../bodies/body.js";
import { checkType } from "../bodies/content-type.js";
import type { JsonOptions } from "../bodies/json.js";
import { makeBody } from "../bodies/write-body.js";
import { ArgumentError } from "../errors/errors.js";

/**
 * A JSON body in which a `bigint` is a number with all its digits.
 */
/* @__NO_SIDE_EFFECTS__ */
export function exactJson({
  contentType = "application/json",
  ...body
}: JsonOptions = {}): Body {
  return makeBody({
    ...body,
    contentType,
    encode(value, options) {
      checkType(contentType, options);
      return { payload: stringifyExact(value), contentType };
    },
  });
}

/**
 * `JSON.stringify` for which a `bigint` is a number.
 *
 * @throws {ArgumentError} for what JSON cannot hold.
 */
export function stringifyExact(value: unknown): string {
  try {
    const json = write(value, "");
    if (json !== undefined) return json;
  } catch (cause) {
    // circular, too deep, or thrown by a `toJSON`
    throw new ArgumentError("a value cannot be written as JSON", { cause });
  }
  throw new ArgumentError(`a ${typeof value} cannot be written as JSON`);
}

/** `undefined` for what JSON leaves out (ECMA-262 §25.5.2.2). */
function write(given: unknown, key: string): string | undefined {
  const value = toPlain(given, key);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = Array.from(
      value,
      (item: unknown, index) => write(item, String(index)) ?? "null",
    );
    return `[${items.join(",")}]`;
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    const json = write(member, name);
    return json === undefined ? [] : [`${JSON.stringify(name)}:${json}`];
  });
  return `{${members.join(",")}}`;
}

function toPlain(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { toJSON } = value as { toJSON?: unknown };
  const plain: unknown =
    typeof toJSON === "function" ? toJSON.call(value, key) : value;
  const isBoxed =
    plain instanceof Number ||
    plain instanceof String ||
    plain instanceof Boolean;
  return isBoxed ? plain.valueOf() : plain;
}
