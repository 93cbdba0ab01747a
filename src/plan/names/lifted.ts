import { parseLiftedId, SHARED } from "../../ir/lifted.js";
import type { Api, Content, SchemaId } from "../../ir/index.js";
import { pascalCase } from "../../escape/identifier.js";
import { isJsonType } from "../media-types.js";
import { joinLabel, labelOf, sharedStart } from "./labels.js";
import { namePlaced } from "./placed.js";
import { reasonOf } from "./statuses.js";
import { titleName, typeName } from "./types.js";

/** Under this key is the name of a hook that begins with that of its operation. */
export const fullKey = (key: string): string => `${key} (full)`;

/**
 * Names for a schema that the description leaves without one, best first: from its operation, or from the status it is
 * shared under, or from its place. `undefined` for a schema that has a name.
 */
export function nameLifted(
  id: SchemaId,
  api: Api,
  typeOfAction: (key: string) => string,
): string[] | undefined {
  const place = parseLiftedId(id);
  if (!place) return namePlaced(id);
  const title = titleName(api.schemas[id]?.title);
  const list = /^items\.(.*)$/s.exec(place.part)?.[1];
  if (list !== undefined) {
    const [owner = typeName(place.key)] =
      nameLifted(place.key, api, typeOfAction) ?? [];
    return [title, `${owner}Item`, `${owner}${pascalCase(list)}Item`];
  }
  const part = /^\w+\.part\.(.*)$/s.exec(place.part)?.[1];
  if (part !== undefined) {
    const base = typeOfAction(place.key);
    const word = /^\d+$/.test(part)
      ? `Part${part}`
      : pascalCase(part) || "Part";
    return [title, `${base}${word}`, `${base}${word}Part`];
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
        : `${reasonOf(status) ?? `Status${status}`}Error`;
    const users = usersOf(id, api).map((key) => labelOf(typeOfAction(key)));
    const start = joinLabel(sharedStart(users));
    // Where several want the name, those that only some operations have go by these, and it is left to another.
    return [title, name, start === "" ? "" : `${start}${name}`, name];
  }
  const kind =
    item === "item"
      ? "Item"
      : error
        ? `${reasonOf(status) ?? status}Error`
        : "Response";
  const name = `${typeOfAction(place.key)}${mediaWord(id, api)}${kind}`;
  return [name, `${name}${status}`];
}

/** `Xml` where the same response is described as something else in JSON, and empty for what is preferred of it. */
function mediaWord(id: SchemaId, { actions }: Api): string {
  const key = parseLiftedId(id)?.key;
  const response = actions
    .find((action) => action.key === key)
    ?.responses.find(({ content }) => content.some(isOf(id)));
  const others = (response?.content ?? []).filter(
    ({ schema }) => parseLiftedId(schema?.$ref ?? "")?.key === key,
  );
  const preferred =
    others.find(({ mediaType }) => isJsonType(mediaType)) ?? others[0];
  const own = others.find(isOf(id));
  return !own || !preferred || isOf(id)(preferred) ? "" : wordOf(own.mediaType);
}

/** `Problem` of `application/problem+json`, `Json` of `application/vnd.pets.v1+json`. */
function wordOf(mediaType: string): string {
  const [subtype = ""] = /(?<=\/)[^;\s]*/.exec(mediaType) ?? [];
  const [own = "", suffix] = subtype.split("+");
  return pascalCase(own.includes(".") ? (suffix ?? own) : own);
}

const isOf =
  (id: SchemaId) =>
  ({ schema }: Content): boolean =>
    schema?.$ref === id;

/** The operations that document a body. */
const usersOf = (id: SchemaId, { actions }: Api): string[] =>
  actions.flatMap(({ key, responses }) =>
    responses.some(({ content }) =>
      content.some(({ schema }) => schema?.$ref === id),
    )
      ? [key]
      : [],
  );
