import { ArgumentError } from "../errors/errors.js";
import type {
  AnyOperation,
  FilledParameter,
  Parameter,
  ParameterLocation,
} from "../operation.js";

/** A parameter and the value that the caller, or the connection, gave for it. */
export type Argument = FilledParameter;

/** A call's params, by where they go. */
export interface SortedArguments extends Readonly<
  Record<ParameterLocation, readonly Argument[]>
> {
  readonly body: unknown;
}

/**
 * Tells parameters from members of the body. Keys whose value is undefined are
 * as good as absent.
 */
export function sortArguments(
  operation: AnyOperation,
  params: unknown,
): SortedArguments {
  const sorted = {
    path: new Array<Argument>(),
    query: new Array<Argument>(),
    header: new Array<Argument>(),
    cookie: new Array<Argument>(),
  };
  const rest: [key: string, value: unknown][] = [];
  for (const [key, value] of listParams(params)) {
    if (value === undefined) continue;
    const parameter = findParameter(operation, key);
    if (parameter) {
      const name = parameter.name ?? key;
      sorted[parameter.in].push({ name, value, parameter });
    } else {
      rest.push([key, value]);
    }
  }
  for (const argument of operation.filled ?? []) {
    sorted[argument.parameter.in].push(argument);
  }
  return { ...sorted, body: collectBody(operation, rest) };
}

function listParams(params: unknown): [string, unknown][] {
  if (params === undefined) return [];
  if (typeof params === "object" && params !== null && !Array.isArray(params)) {
    return Object.entries(params);
  }
  throw new ArgumentError("the params are no object");
}

function findParameter(
  { params = {}, path }: AnyOperation,
  key: string,
): Parameter | undefined {
  const entry = Object.hasOwn(params, key) ? params[key] : undefined;
  if (typeof entry === "string") return { in: entry };
  if (entry) return entry;
  return path.includes(`{${key}}`) ? { in: "path" } : undefined;
}

function collectBody(
  { body }: AnyOperation,
  rest: readonly [key: string, value: unknown][],
): unknown {
  // fromEntries defines each property, so that `__proto__` is data
  if (body?.flat) {
    return rest.length || body.required ? Object.fromEntries(rest) : undefined;
  }
  const unknown = rest.find(([key]) => !body || key !== "body");
  if (unknown) throw new ArgumentError(`there is no param ${unknown[0]}`);
  if (body?.required && rest.length === 0) {
    throw new ArgumentError("the param body is required");
  }
  return rest[0]?.[1];
}
