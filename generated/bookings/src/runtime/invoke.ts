import type { CallOptions } from "./call-options.js";
import { WIRE } from "./conversion.js";
import { ArgumentError } from "./errors/errors.js";
import { withoutCodec } from "./without-codec.js";

/**
 * A resource's method; one that takes no params has the options as its only
 * argument.
 */
type Method = (...args: unknown[]) => Promise<unknown>;

/**
 * Calls an action by its id, `pets.get`, for callers that know it only by name.
 * What goes in and comes out is JSON, as the connector's `connector.json`
 * describes it.
 *
 * @throws {ArgumentError} as a rejection, if there is no such action; else
 * whatever the action itself throws.
 */
export async function invoke(
  connector: object,
  id: string,
  input?: Readonly<Record<string, unknown>>,
  options?: CallOptions,
): Promise<unknown> {
  const [resource, name] = findResource(connector, id);
  const method = findMethod(resource, name, id);
  const plain: CallOptions = { ...options, [WIRE]: withoutCodec };
  if (method.length > 1) return method.call(resource, input, plain);
  if (input && Object.keys(input).length > 0) {
    throw new ArgumentError(`${id} takes no input`);
  }
  return method.call(resource, plain);
}

/**
 * Only what the connector itself has: no `constructor`, no `toString`, and not
 * its connection `$`.
 */
function findResource(connector: object, id: string): [object, string] {
  const dot = id.indexOf(".");
  const group = new Map<string, unknown>(Object.entries(connector)).get(
    id.slice(0, dot),
  );
  if (dot > 0 && !id.startsWith("$.") && typeof group === "object" && group) {
    return [group, id.slice(dot + 1)];
  }
  throw new ArgumentError(`there is no action ${id}`);
}

function findMethod(resource: object, name: string, id: string): Method {
  const methods = Object.getOwnPropertyDescriptors(
    Object.getPrototypeOf(resource),
  );
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (name !== "constructor" && typeof found?.value === "function") {
    return found.value as Method;
  }
  throw new ArgumentError(`there is no action ${id}`);
}
