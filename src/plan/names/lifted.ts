import { parseLiftedId, SHARED } from "../../ir/lifted.js";
import type { Api, SchemaId } from "../../ir/index.js";
import { pascalCase } from "../../escape/identifier.js";
import { joinLabel, labelOf, sharedStart } from "./labels.js";
import { typeName } from "./types.js";

const REASONS: ReadonlyMap<string, string> = new Map([
  ["400", "BadRequest"],
  ["401", "Unauthorized"],
  ["402", "PaymentRequired"],
  ["403", "Forbidden"],
  ["404", "NotFound"],
  ["405", "MethodNotAllowed"],
  ["406", "NotAcceptable"],
  ["408", "RequestTimeout"],
  ["409", "Conflict"],
  ["410", "Gone"],
  ["412", "PreconditionFailed"],
  ["413", "ContentTooLarge"],
  ["415", "UnsupportedMediaType"],
  ["422", "UnprocessableContent"],
  ["423", "Locked"],
  ["429", "TooManyRequests"],
  ["500", "InternalServer"],
  ["501", "NotImplemented"],
  ["502", "BadGateway"],
  ["503", "ServiceUnavailable"],
  ["504", "GatewayTimeout"],
  ["4XX", "Client"],
  ["5XX", "Server"],
  ["default", "Default"],
]);

/** Under this key is the name of a hook that begins with that of its operation. */
export const fullKey = (key: string): string => `${key} (full)`;

/**
 * Names for a schema that the description leaves without one, best first: from its operation, or from the status it is
 * shared under. `undefined` for a schema that has a name.
 */
export function nameLifted(
  id: SchemaId,
  api: Api,
  typeOfAction: (key: string) => string,
): string[] | undefined {
  const place = parseLiftedId(id);
  if (!place) return undefined;
  const title = typeName(api.schemas[id]?.title ?? "");
  const list = /^items\.(.*)$/s.exec(place.part)?.[1];
  if (list !== undefined) {
    const [owner = typeName(place.key)] =
      nameLifted(place.key, api, typeOfAction) ?? [];
    return [title, `${owner}Item`, `${owner}${pascalCase(list)}Item`];
  }
  const [status = "", item] = place.part.split(".");
  const error = !status.startsWith("2") && status !== "default";
  const hook = /^(payload|reply)(.*)$/.exec(place.part);
  if (hook) {
    const [, kind, code] = hook;
    const word = kind === "payload" ? "Payload" : "Reply";
    return [typeOfAction(place.key), typeOfAction(fullKey(place.key))].flatMap(
      (base) =>
        base === "" ? [] : [`${base}${word}`, `${base}${word}${code}`],
    );
  }
  if (place.key === SHARED) {
    const name =
      status === "error"
        ? "ErrorBody"
        : `${REASONS.get(status) ?? `Status${status}`}Error`;
    const users = usersOf(id, api).map((key) => labelOf(typeOfAction(key)));
    const start = joinLabel(sharedStart(users));
    // Where several want the name, those that only some operations have go by these, and it is left to another.
    return [title, name, start === "" ? "" : `${start}${name}`, name];
  }
  const kind =
    item === "item"
      ? "Item"
      : error
        ? `${REASONS.get(status) ?? status}Error`
        : "Response";
  const name = `${typeOfAction(place.key)}${kind}`;
  return [name, `${name}${status}`];
}

/** The operations that document a body. */
const usersOf = (id: SchemaId, { actions }: Api): string[] =>
  actions.flatMap(({ key, responses }) =>
    responses.some(({ content }) =>
      content.some(({ schema }) => schema?.$ref === id),
    )
      ? [key]
      : [],
  );
