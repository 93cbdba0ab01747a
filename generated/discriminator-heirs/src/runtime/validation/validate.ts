import { sortArguments } from "../parameters/arguments.js";
import { ConversionError, type Conversion } from "../conversion.js";
import { ArgumentError } from "../errors/errors.js";
import type { AnyOperation, Validate } from "../operation.js";
import type { StandardIssue, StandardSchema } from "./standard-schema.js";
import { toWire } from "../wire.js";

/** What is validated of the calls of one operation. */
export interface OperationSchemas {
  /** The parameters that are given, as an object, by their keys in a call. */
  readonly params?: StandardSchema;
  /** The request's body, if there is one; not one whose items come later. */
  readonly body?: StandardSchema;
  /**
   * The JSON bodies of responses, by status: `200`, `4XX` or `default`. Where a
   * response is a stream of values, each of them.
   */
  readonly responses?: Readonly<Record<string, StandardSchema>>;
  /**
   * By status: multipart responses, as lists or objects of their parts. Where
   * the parts come one by one, each of them.
   */
  readonly parts?: Readonly<Record<string, StandardSchema>>;
}

/**
 * Validates what operations send and receive, as it travels: what these schemas
 * refuse is an `ArgumentError` before anything is sent, or a `DecodeError`.
 * Nothing is changed: what a schema makes of a value is left aside. An error's
 * body that its schema refuses is kept, for the error matters more.
 */
export function validator(
  schemas: Readonly<Record<string, OperationSchemas>>,
): Validate {
  return (operation) => {
    const own = Object.hasOwn(schemas, operation.id)
      ? schemas[operation.id]
      : undefined;
    return own
      ? { ...operation, codec: validating(operation, own) }
      : operation;
  };
}

/** Stands before the operation's own conversion, on the side of the wire. */
function validating(
  operation: AnyOperation,
  { params, body, responses = {}, parts = {} }: OperationSchemas,
): Conversion {
  const { codec } = operation;
  const checkResponse = (
    schema: StandardSchema | undefined,
    value: unknown,
  ) => {
    const wrong = findWrong(schema, value, "");
    if (wrong) throw new ConversionError(wrong);
  };
  return {
    ...codec,
    encode(given, call) {
      const sent = codec ? codec.encode(given, call) : given;
      const sorted = sortArguments(operation, sent);
      const wrong =
        findWrong(params, selectParams(operation, sent), "") ??
        (sorted.body === undefined || isIterable(sorted.body)
          ? undefined
          : findWrong(body, toWire(sorted.body), "body"));
      if (wrong) throw new ArgumentError(wrong);
      return sent;
    },
    parse(text, response) {
      const value: unknown = JSON.parse(text);
      checkResponse(findSchema(responses, response.status), value);
      return codec ? codec.parse(text, response) : value;
    },
    decode(value, response) {
      const schema = findSchema(parts, response.status);
      if (schema) checkResponse(schema, withNumbers(value));
      return codec ? codec.decode(value, response) : value;
    },
  };
}

/** Whether a body is not there yet: its items come while it is sent. */
const isIterable = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

/** What was read of parts, with the language's own numbers. */
function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    // bytes, headers, or a number with all its digits, whose class only those
    // connectors have that read some
    return "nearest" in value ? value.nearest : value;
  }
  // fromEntries defines each property, so that `__proto__` is data
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withNumbers(member)]),
  );
}

/** The params that are parameters, by their keys. */
function selectParams(operation: AnyOperation, sent: unknown): unknown {
  const { params = {}, path } = operation;
  const isParameter = (key: string) =>
    Object.hasOwn(params, key) || path.includes(`{${key}}`);
  const given = Object.entries(sent ?? {});
  return toWire(Object.fromEntries(given.filter(([key]) => isParameter(key))));
}

/** An exact status wins over its range, and both over `default`. */
function findSchema(
  responses: Readonly<Record<string, StandardSchema>>,
  status: number,
): StandardSchema | undefined {
  const key = [`${status}`, `${Math.floor(status / 100)}XX`, "default"].find(
    (one) => Object.hasOwn(responses, one),
  );
  return key === undefined ? undefined : responses[key];
}

/** How many places a message names. */
const NAMED = 5;

/**
 * Names the places that a schema refuses, never what stands there; `undefined`
 * if there is none.
 */
function findWrong(
  schema: StandardSchema | undefined,
  value: unknown,
  root: string,
): string | undefined {
  const result = schema?.["~standard"].validate(value);
  if (result instanceof Promise) {
    return "a schema must not be asynchronous";
  }
  if (!result?.issues) return undefined;
  const places = [
    ...new Set(result.issues.map((issue) => printPlace(issue, root))),
  ];
  const more = places.length > NAMED ? `, ${places.length - NAMED} more` : "";
  return `not as documented: ${places.slice(0, NAMED).join(", ")}${more}`;
}

/** `items[0].price`; a key that is no plain name is quoted, and cut. */
function printPlace({ path = [] }: StandardIssue, root: string): string {
  const text = path.reduce<string>((before, segment) => {
    const key = typeof segment === "object" ? segment.key : segment;
    if (typeof key === "number") return `${before}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]{0,60}$/.test(name)) {
      return `${before}[${JSON.stringify(name.slice(0, 60))}]`;
    }
    return before ? `${before}.${name}` : name;
  }, root);
  return text || "the whole value";
}
