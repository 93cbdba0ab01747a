import { words } from "../../escape/identifier.js";
import type { Action } from "../../ir/index.js";
import { pathFacts, type PathFacts } from "./doing.js";
import { namespaceOf, withoutNamespace } from "./namespace.js";
import { spelledPaths, squash } from "./spelled-paths.js";

/** What is known of all operations before any is named. */
export interface Naming {
  /** What all operationIds begin with. */
  readonly namespace: string;
  /** Keys of those whose operationId says nothing but the path. */
  readonly spelled: ReadonlySet<string>;
  readonly facts: PathFacts;
}

export const namingOf = (actions: readonly Action[]): Naming => ({
  namespace: namespaceOf(actions),
  spelled: spelledPaths(actions),
  facts: pathFacts(actions),
});

/** The class that a framework puts before the name of its method. */
const CLASS = /^\w*?Controller(?=[A-Z_.])(?:_v\d+)?[_.]?/;

/**
 * The words of an operationId that somebody chose: without the API's own name before them (`drive.files.list`), the class
 * that a framework puts there (`PetsController_findAll`), or the path and the method that it puts behind them
 * (`read_pet_pets__pet_id__get`).
 */
export function ownWords(
  action: Action,
  { namespace }: Naming,
): readonly string[] {
  const id = withoutNamespace(action, namespace) ?? "";
  const own = words(id.replace(CLASS, ""));
  return withoutPath(own.length > 0 ? own : words(id), action);
}

/** The operationId, if somebody chose it, without the API's own name: none where a framework made it. */
export function chosenId(
  action: Action,
  { spelled, namespace }: Naming,
): string | undefined {
  const { key, operationId = "" } = action;
  const all = words(operationId);
  const isMade =
    spelled.has(key) ||
    CLASS.test(operationId) ||
    withoutPath(all, action) !== all;
  return isMade ? undefined : withoutNamespace(action, namespace);
}

function withoutPath(
  of: readonly string[],
  { path, method }: Action,
): readonly string[] {
  const ending = squash(path + method);
  const end = of.findIndex(
    (_, at) => at > 0 && squash(of.slice(at).join("")) === ending,
  );
  return end < 0 ? of : of.slice(0, end);
}
