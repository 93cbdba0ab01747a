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
  /** operationIds that a framework told apart by numbers: `findAll`, `findAll_1`. */
  readonly numbered: ReadonlySet<string>;
}

export const namingOf = (actions: readonly Action[]): Naming => ({
  namespace: namespaceOf(actions),
  spelled: spelledPaths(actions),
  facts: pathFacts(actions),
  numbered: numberedIds(actions),
});

const NUMBER = /_\d{1,3}$/;

function numberedIds(actions: readonly Action[]): ReadonlySet<string> {
  const ids = actions.map(({ operationId = "" }) => operationId);
  const all = new Set(ids);
  return new Set(
    ids
      .filter((id) => NUMBER.test(id) && all.has(id.replace(NUMBER, "")))
      .flatMap((id) => [id, id.replace(NUMBER, "")]),
  );
}

/** The class that a framework puts before the name of its method. */
const CLASS = /^\w*?Controller(?=[A-Z_.])(?:_v\d+)?[_.]?/;

/** What one puts behind the name: `getPetUsingGET_1`. */
const USING = /(?<=\w)Using(GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH)(_\d+)?$/;

/** Without method and path as they are, which one puts before it: `get-/pets/{petId}_getById`. */
function withoutStart(id: string, { method, path }: Action): string {
  const start = `${method.toLowerCase()}-${path}_`;
  return id.startsWith(start) ? id.slice(start.length) : id;
}

/**
 * The words of an operationId that somebody chose: without the API's own name before them (`drive.files.list`), the class
 * that a framework puts there (`PetsController_findAll`), method and path (`get-/pets_getPage`), or what one puts behind them: the path and the method
 * (`read_pet_pets__pet_id__get`), the method (`getPetUsingGET`), a number (`findAll_1`).
 */
export function ownWords(
  action: Action,
  { namespace, numbered }: Naming,
): readonly string[] {
  const { operationId = "" } = action;
  const id = withoutStart(withoutNamespace(action, namespace) ?? "", action);
  const plain = (numbered.has(operationId) ? id.replace(NUMBER, "") : id)
    .replace(CLASS, "")
    .replace(USING, "");
  const own = words(plain);
  return withoutPath(own.length > 0 ? own : words(id), action);
}

/** The operationId, if somebody chose it, without the API's own name: none where a framework made it. */
export function chosenId(
  action: Action,
  { spelled, numbered, namespace }: Naming,
): string | undefined {
  const { key, operationId = "" } = action;
  const all = words(operationId);
  const isMade =
    spelled.has(key) ||
    numbered.has(operationId) ||
    CLASS.test(operationId) ||
    withoutStart(operationId, action) !== operationId ||
    USING.test(operationId) ||
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
