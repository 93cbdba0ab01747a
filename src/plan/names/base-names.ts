import { pascalCase, words } from "../../escape/identifier.js";
import type { Action, Api } from "../../ir/index.js";
import { doingOf, inSingular, type Doing } from "./doing.js";
import { chosenId, type Naming } from "./own-words.js";
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
  const own = typeName(chosenId(action, naming) ?? "");
  return capital(own || deedName(id, doingOf(action, naming.facts))).slice(
    0,
    80,
  );
}

/** `ListPets`, `GetPet`, `ListPetToys`, `ListPetsForFarm`. */
function deedName(id: string, { verb }: Doing): string {
  const [group, method] = id.split(".").map(words) as [string[], string[]];
  const others = method.slice(verb.length);
  const isOfVerb =
    pascalCase(method.slice(0, verb.length)) === pascalCase(verb);
  if (!isOfVerb) {
    const isTold = withoutGroup(method, group.join(" ")).length < method.length;
    return pascalCase(isTold ? method : [...method, ...group]);
  }
  const isList = verb[0] === "list" && ["For", undefined].includes(others[0]);
  return pascalCase([
    ...verb,
    ...(isList ? group : inSingular(group)),
    ...others,
  ]);
}
