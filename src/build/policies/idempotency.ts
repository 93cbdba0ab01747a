import { CALL } from "../../notation/policy.js";
import { isObject } from "../../is-object.js";
import { refuse, type Reading } from "./reading.js";

/** `x-connector-idempotent` and its like: whether a request has one effect however often it is sent. */
export const readIdempotent = (value: unknown): Reading =>
  typeof value === "boolean"
    ? { said: { idempotent: value } }
    : refuse("it is neither true nor false");

/** `x-connector-idempotency-key`: the header, or false. */
export const readKey = (value: unknown): Reading =>
  CALL.idempotencyKey.accepts(value)
    ? { said: { idempotencyKey: value as string | false } }
    : refuse("it is no name of a header");

/** `x-fern-idempotent` of an operation: it takes the document's `x-fern-idempotency-headers`, `[{ header, name }]`. */
export function readFernIdempotent(value: unknown, headers: unknown): Reading {
  if (value !== true) return value === false ? {} : readIdempotent(value);
  const all = Array.isArray(headers) ? headers.filter(isObject) : [];
  const names = all.map(({ header }) => header).filter(isHeader);
  const key = names.find((name) => /idempoten/i.test(name)) ?? names[0];
  if (key === undefined) return { said: { idempotent: true } };
  const others = names.filter((name) => name !== key);
  return {
    said: { idempotencyKey: key },
    ...(others.length > 0 && {
      differences: [`of its headers only "${key}" is sent`],
    }),
  };
}

const isHeader = (name: unknown): name is string =>
  typeof name === "string" && CALL.idempotencyKey.accepts(name);
