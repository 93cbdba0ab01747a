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
  for (const [key, value] of Object.entries(params)) {
    if (value === undefined) continue;
    const own = Object.hasOwn(known, key)
      ? known[key]
      : path.includes(`{${key}}`) && "path";
    const parameter = typeof own === "string" ? { in: own } : own;
    if (parameter) {
      const { name = key } = parameter;
      sorted[parameter.in].push({ name, value, parameter });
    } else rest.push([key, value]);
  }
  for (const argument of filled) {
    sorted[argument.parameter.in].push(argument);
  }
  if (body) sorted.body = body.collect(rest);
  else if (rest[0]) throw new ArgumentError(`there is no param ${rest[0][0]}`);
  return sorted;
}
