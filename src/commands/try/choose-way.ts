import { UsageError } from "../usage-error.js";
import { variableOf, type Answers } from "./answers.js";
import type { Alternative, Catalogue, Credential, Field } from "./connector.js";

/** A credential and the scopes that the test needs of it. */
export interface Choice {
  readonly credential: Credential;
  readonly scopes: readonly string[];
}

/** Credentials that are enough together. */
export type Way = readonly Choice[];

/** More ways to connect than anybody would read. */
const MOST_WAYS = 20;

/**
 * With which credentials to connect: those that are named, else those that all values are there for, else what a person
 * chooses.
 *
 * @throws UsageError when that is not to be found out.
 */
export async function chooseWay(
  catalogue: Catalogue,
  factories: readonly string[],
  answers: Answers,
): Promise<Way> {
  if (factories.length > 0) return nameWay(catalogue, factories);
  const alternatives = listAlternatives(catalogue);
  const ways = listWays(alternatives, catalogue);
  if (ways.length === 0) return [];
  const ready = ways.find((way) => isReady(way, answers));
  if (ready) return ready;
  if (!answers.isInteractive) {
    if (isOptional(alternatives, catalogue)) return [];
    throw new UsageError(explain(ways));
  }
  if (ways.length === 1) return ways[0] ?? [];
  const named = ways.map((way) => [describe(way), way] as const);
  const chosen = await answers.choose("How do you want to connect?", named);
  if (chosen) return chosen;
  throw new UsageError("that is none of them");
}

function nameWay(catalogue: Catalogue, factories: readonly string[]): Way {
  const { credentials } = catalogue;
  return factories.map((name) => {
    const credential = credentials.find(({ factory }) => factory === name);
    if (credential && !isUsable(credential))
      throw new UsageError(
        `${name} cannot be tried here: a browser alone gets its token; give one to a credential that takes it`,
      );
    if (credential)
      return { credential, scopes: scopesOf(credential, catalogue) };
    const known = credentials.map(({ factory }) => factory).join(", ");
    throw new UsageError(
      `there is no credential ${name}; there are: ${known || "none"}`,
    );
  });
}

/** Those of the operations of the test; where there is none, each credential that some action asks for alone. */
const listAlternatives = (catalogue: Catalogue): readonly Alternative[] =>
  catalogue.test
    ? testedAuth(catalogue)
    : catalogue.credentials
        .filter(({ unasked }) => !unasked)
        .map(({ id }) => ({ [id]: [] }));

/** Without a credential, the test still says something. */
const isOptional = (
  alternatives: readonly Alternative[],
  { test }: Catalogue,
): boolean =>
  !test || alternatives.some((one) => Object.keys(one).length === 0);

function listWays(
  alternatives: readonly Alternative[],
  { credentials }: Catalogue,
): Way[] {
  const ways = alternatives.flatMap((alternative) =>
    Object.entries(alternative).reduce<Way[]>(
      (found, [id, scopes]) =>
        found
          .flatMap((way) =>
            credentials
              .filter((one) => one.id === id && isUsable(one))
              .map((credential) => [...way, { credential, scopes }]),
          )
          .slice(0, MOST_WAYS),
      [[]],
    ),
  );
  const unique = new Map(ways.map((way) => [describe(way), way]));
  unique.delete("");
  return [...unique.values()].slice(0, MOST_WAYS);
}

const testedAuth = ({ test, actions }: Catalogue): readonly Alternative[] =>
  (test ? [test, ...(test.others ?? [])] : []).flatMap(
    ({ action }) => actions.find(({ id }) => id === action)?.http.auth ?? [],
  );

const scopesOf = (
  { id }: Credential,
  catalogue: Catalogue,
): readonly string[] =>
  testedAuth(catalogue).find((one) => Object.hasOwn(one, id))?.[id] ?? [];

/** The redirect of an implicit grant has its token where only a browser can read it. */
const isUsable = ({ flow }: Credential): boolean => flow !== "implicit";

/** Whether it takes a person, who has to be there and to have meant it. */
export const needsLogin = ({ flow }: Credential): boolean =>
  flow === "authorizationCode" || flow === "deviceAuthorization";

/** Whether everything is there, and something is that belongs to it. */
const isReady = (way: Way, answers: Answers): boolean =>
  way.every(({ credential }) => {
    const { factory, fields } = credential;
    const has = ({ name }: Field) => answers.find(factory, name) !== undefined;
    const mayRun = answers.isInteractive || !needsLogin(credential);
    return (
      mayRun &&
      fields.some(has) &&
      fields.every((field) => !field.required || has(field))
    );
  });

const describe = (way: Way): string =>
  way.map(({ credential }) => credential.factory).join(" with ");

/** What to set, way by way. */
function explain(ways: readonly Way[]): string {
  const lines = ways.map((way, index) => {
    const isPicked =
      !way.some(({ credential }) => needsLogin(credential)) &&
      !ways.slice(0, index).some((before) => goesBefore(before, way));
    const flags = way.map(({ credential }) => `--auth ${credential.factory}`);
    const names = variablesOf(way).join(" and ");
    return `${describe(way)}: ${names}${isPicked ? "" : `, and ${flags.join(" ")}`}`;
  });
  return ["there is no credential: set one of these, or run it in a terminal"]
    .concat(lines)
    .join("\n  ");
}

/** Whether what is set for one way is enough for another, which is tried first. */
function goesBefore(first: Way, way: Way): boolean {
  const set = new Set(variablesOf(way));
  const isLogin = first.some(({ credential }) => needsLogin(credential));
  return !isLogin && variablesOf(first).every((name) => set.has(name));
}

const variablesOf = (way: Way): readonly string[] => [
  ...new Set(
    way.flatMap(({ credential }) =>
      credential.fields
        .filter(({ required }) => required)
        .map(({ name }) => variableOf(name)),
    ),
  ),
];
