import { camelCase, pascalCase, words } from "../../escape/identifier.js";
import type { Action, Api } from "../../ir/index.js";
import { doingOf, inSingular, type Doing } from "./doing.js";
import { chosenId, ownWords, type Naming } from "./own-words.js";
import { withoutGroup } from "./repetition.js";
import { typeName } from "./types.js";

export const capital = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1);

/** The forms that FastAPI calls by its operationIds: `Body_login_token_post` is a `LoginBody`. */
export function formBodies(
  { actions, schemas }: Api,
  naming: Naming,
  bases: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const made = actions.filter(
    (action) => chosenId(action, naming) === undefined,
  );
  return new Map(
    made.flatMap(({ key, operationId }) => {
      const schema = `Body_${operationId}`;
      const name = `${bases.get(key)}Body`;
      return Object.hasOwn(schemas, name) ? [] : [[schema, [name, schema]]];
    }),
  );
}

/** `GetPet`: from the operationId, if somebody chose it, else from what is done in the group. At most 80 characters. */
export function baseName(action: Action, id: string, naming: Naming): string {
  const own = chosenId(action, naming) ?? "";
  const chosen = methodFirst(own, action, id, naming) ?? typeName(own);
  return capital(chosen || madeName(action, id, naming)).slice(0, 80);
}

/** `CreatePet` for `POST-pet`, if the name of the operation says so, too, else `PostPet`; `undefined` where no method in capitals is first. */
function methodFirst(
  operationId: string,
  action: Action,
  id: string,
  { facts }: Naming,
): string | undefined {
  const [first = "", ...others] = words(operationId);
  if (![action.method, "LIST"].includes(first) || others.length === 0)
    return undefined;
  const { verb } = doingOf(action, facts);
  const isVerb = id.endsWith(`.${camelCase(verb)}`);
  return pascalCase([...(isVerb ? verb : [first]), ...others]);
}

function madeName(action: Action, id: string, naming: Naming): string {
  const [group, method] = id.split(".").map(words) as [string[], string[]];
  const own = naming.spelled.has(action.key) ? [] : ownWords(action, naming);
  const doing = doingOf(action, naming.facts);
  if (own.length === 0) return deedName(group, method, doing);
  if (withoutGroup(own, group.join(" ")).length < own.length)
    return pascalCase(own);
  const isList = doing.verb[0] === "list";
  return pascalCase([...own, ...(isList ? group : inSingular(group))]);
}

/** `ListPets`, `GetPet`, `ListPetToys`, `ListPetsForFarm`. */
function deedName(
  group: readonly string[],
  method: readonly string[],
  { verb }: Doing,
): string {
  const start = method.slice(0, verb.length);
  const others = method.slice(verb.length);
  if (pascalCase(start) !== pascalCase(verb))
    return pascalCase([...method, ...group]);
  const isList = verb[0] === "list" && ["For", undefined].includes(others[0]);
  return pascalCase([
    ...verb,
    ...(isList ? group : inSingular(group)),
    ...others,
  ]);
}
