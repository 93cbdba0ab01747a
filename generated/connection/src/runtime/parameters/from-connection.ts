import { toAbortError } from "../transport/abort.js";
import { baseUrlOf } from "../environment.js";
import { ArgumentError, AuthError } from "../errors/errors.js";
import type {
  AnyOperation,
  FilledParameter,
  InternalParameters,
  InternalValues,
  OptionSource,
  Parameter,
} from "../operation.js";
import { hidePathValue, secretValues } from "./secret-values.js";
import { isSecure } from "../transport/secure.js";
import { limit } from "../transport/timeout.js";

/**
 * The value of a connection's option, or a function that gives it, which is
 * asked for every call.
 */
export type OptionValue<Value = string> =
  Value | (() => Value | Promise<Value>);

/** A parameter that the connection fills: it has a `value` or an `option`. */
export interface InternalParameter extends Parameter {
  readonly name: string;
  /** What is always sent. */
  readonly value?: unknown;
  /** The connection's option that has the value. */
  readonly option?: string;
  /** Nothing is sent without it. */
  readonly required?: boolean;
  /** Travels only where a credential may. */
  readonly secret?: boolean;
  /** Absent when any value is allowed. */
  readonly enum?: readonly unknown[];
}

/**
 * Parameters that are no caller's business: constants, and options of the
 * connection. They are written in their style, like all others.
 *
 * @throws {ArgumentError} as a rejection, as all that follow: an option is
 * missing though it is required, or is none of the values that there are.
 * @throws {AuthError} a secret option would travel over plain http.
 * @throws {TimeoutError} a function took longer than a try may.
 * @throws {AbortError} the caller's signal was aborted.
 */
export function fromConnection(
  parameters: readonly InternalParameter[],
): InternalParameters {
  return async (operation, connection, { signal, timeoutMs }) => {
    const context = { operationId: operation.id, attempts: 0 };
    if (signal?.aborted) throw toAbortError(signal.reason, context);
    return limit({ signal, timeoutMs }, context, async () => {
      const values = await askOptions(parameters, operation, connection);
      const filled = parameters.flatMap((parameter) => {
        const { name, option } = parameter;
        const value =
          option === undefined ? parameter.value : values.get(option);
        return isSent(value, parameter, operation, connection)
          ? [{ name, value, parameter }]
          : [];
      });
      return separate(filled);
    });
  };
}

/** Keeps secret values out of what a call shows of itself. */
function separate(
  filled: readonly (FilledParameter & { parameter: InternalParameter })[],
): InternalValues {
  const secret = filled.filter(({ parameter }) => parameter.secret);
  if (secret.length === 0) return { filled };
  const open = filled.flatMap((argument) => {
    const { parameter } = argument;
    if (!parameter.secret) return [argument];
    return parameter.in === "path" ? [hidePathValue(argument)] : [];
  });
  return { filled: open, addSecrets: secretValues(secret) };
}

/** Asks each option once, though several parameters may have its value. */
async function askOptions(
  parameters: readonly InternalParameter[],
  { id }: AnyOperation,
  { options }: OptionSource,
): Promise<ReadonlyMap<string, unknown>> {
  const names = new Set(parameters.flatMap(({ option }) => option ?? []));
  const entries = [...names].map(async (name) => {
    const given = Object.hasOwn(options, name) ? options[name] : undefined;
    return [name, await ask(given, name, id)] as const;
  });
  return new Map(await Promise.all(entries));
}

async function ask(given: unknown, name: string, id: string): Promise<unknown> {
  if (typeof given !== "function") return given;
  try {
    return await (given as () => unknown)();
  } catch (cause) {
    const problem = `the connection's option ${name} could not be had`;
    throw new ArgumentError(`[${id}] ${problem}`, { cause });
  }
}

/** Whether the value is sent. No error quotes it: it may be a secret. */
function isSent(
  value: unknown,
  { option, required, secret, enum: values }: InternalParameter,
  operation: AnyOperation,
  connection: OptionSource,
): boolean {
  if (option === undefined) return true;
  const subject = `the connection's option ${option}`;
  const refuse = (problem: string) =>
    new ArgumentError(`[${operation.id}] ${subject} ${problem}`);
  if (value === undefined || value === null || value === "") {
    if (required) throw refuse("is missing");
    return false;
  }
  if (values && ![value].flat().every((one) => values.includes(one))) {
    throw refuse(`must be one of: ${values.join(", ")}`);
  }
  if (secret && !isSecure(baseUrlOf(connection, operation), connection)) {
    const context = { operationId: operation.id, attempts: 0 };
    throw new AuthError(`${subject} is not sent over plain http`, context);
  }
  return true;
}
