import { ArgumentError } from "../errors/errors.js";
import type {
  AnyOperation,
  FilledParameter,
  ParameterLocation,
} from "../operation.js";
import { isRecord } from "./value.js";

/** A call's params, by where they go. */
export interface SortedArguments extends Readonly<
  Record<ParameterLocation, FilledParameter[]>
> {
  body: unknown;
}

/**
 * Tells parameters from members of the body. Keys whose value is undefined are
 * as good as absent.
 */
export function sortArguments(
  { params: known = {}, path, body }: AnyOperation,
  params: unknown = {},
  filled: readonly FilledParameter[] = [],
): SortedArguments {
  if (!isRecord(params)) throw new ArgumentError("the params are no object");
  const sorted: SortedArguments = {
    path: [],
    query: [],
    header: [],
    cookie: [],
    body: undefined,
  };
  const rest: [key: string, value: unknown][] = [];
  for (const key of Object.keys(params)) {
    const value = params[key];
    if (value === undefined) continue;
    const own = Object.hasOwn(known, key) && known[key];
    const entry = own || (path.includes(`{${key}}`) && "path");
    if (!entry) {
      rest.push([key, value]);
      continue;
    }
    const parameter = typeof entry === "string" ? { in: entry } : entry;
    const { name = key } = parameter;
    sorted[parameter.in].push({ name, value, parameter });
  }
  for (const argument of filled) {
    sorted[argument.parameter.in].push(argument);
  }
  sorted.body = collectBody(body, rest);
  return sorted;
}

function collectBody(
  body: AnyOperation["body"],
  rest: readonly [key: string, value: unknown][],
): unknown {
  const { flat, required } = body ?? {};
  // fromEntries defines each property, so that `__proto__` is data
  if (flat)
    return rest.length || required ? Object.fromEntries(rest) : undefined;
  const unknown = rest.find(([key]) => !body || key !== "body");
  if (unknown) throw new ArgumentError(`there is no param ${unknown[0]}`);
  if (required && rest.length === 0) {
    throw new ArgumentError("the param body is required");
  }
  return rest[0]?.[1];
}
