import { joinLabel, isVague, labelOf, oneOf, type Words } from "./labels.js";
import { isNoise } from "./paths.js";
import { nameOfStatus } from "./statuses.js";
import { typeName } from "./types.js";

const METHOD = "(get|put|post|delete|options|head|patch|trace|query)";
/** `get_v2_apps_200_allOf0_apps_item`: what bundling calls a schema that references find by its place below a path. */
const PLACES = ["[1-5](?:\\d\\d|XX)", "default|body"].map(
  (status) => new RegExp(`^${METHOD}_(.+?)_(${status})(?:_(.+))?$`),
);
/** What responses wrap around what they are about. */
const ENVELOPES = new Set(["data", "payload", "response", "result", "results"]);

const isPart = (token: string): boolean => /^(?:all|any|one)Of\d+$/.test(token);

/**
 * Names for a schema that is called by its place, best first: by the properties that lead to it, `AppRegion`, by the path
 * and these, by all of its place. `undefined` for a schema that somebody called so.
 */
export function namePlaced(id: string): string[] | undefined {
  const found = PLACES.map((place) => place.exec(id)).find(Boolean);
  if (!found) return undefined;
  const [, method = "", path = "", status = "", rest] = found;
  const owner = path
    .split("_")
    .filter((text) => !isNoise(text))
    .flatMap(labelOf);
  return [...nameParts(rest, { method, owner, status }), id].map(typeName);
}

interface Root {
  readonly method: string;
  readonly owner: Words;
  readonly status: string;
}

function nameParts(
  rest: string | undefined,
  { method, owner, status }: Root,
): string[] {
  if (rest === undefined) {
    const error = nameOfStatus(status);
    if (error !== undefined) return [error, `${joinLabel(owner)}${error}`];
    const kind = status === "body" ? "body" : "response";
    return [joinLabel([method], owner, [kind])];
  }
  const tokens = rest.split("_");
  const way = wayOf(tokens);
  const inner = way.slice(ENVELOPES.has(way[0] ?? "") ? 1 : 0);
  const told = tokens.every(isPart) ? [] : [inner, way];
  return [
    ...told.map((words) => (isVague(words) ? "" : joinLabel(words))),
    joinLabel(owner, way),
  ];
}

/** The words of the properties on the way; of a list it is one of them. What is put together in between is no step. */
const wayOf = (tokens: readonly string[]): Words =>
  tokens.reduce<Words>((way, token, at) => {
    if (token === "item" && way.length > 0) return oneOf(way);
    if (isPart(token) && at < tokens.length - 1) return way;
    return [...way, ...labelOf(token)];
  }, []);
