import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { placeOf } from "../diagnostics/places.js";
import { camelCase, isIdentifier, words } from "../escape/identifier.js";
import type { Api, Parameter } from "../ir/index.js";
import { allocate } from "./allocate.js";
import type { Section } from "./decisions.js";
import { constantOf, isRequired, keyOfParameter } from "./internal/internal.js";
import type { OptionPlan } from "./internal/options.js";

/** What stands beside the options in the object that a client is made of, now or in time: no API's parameter may take it. */
const TAKEN: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  ...(
    "environment auth retry timeoutMs interceptors fetch headers userAgent validate " +
    "agent baseUrl cache clock concurrency credentials debug dispatcher events extra hooks idempotency limits log logger " +
    "middleware name now onReauthRequired onRequest onResponse onRetry onTokens options plugins policies proxy random " +
    "rateLimit redirect settings signal store telemetry tls totalTimeoutMs tracing transport url webhooks"
  ).split(" "),
]);

export interface PlannedOptions {
  /** Sorted by name. */
  readonly options: readonly OptionPlan[];
  /** Parameter → its option. */
  readonly byParameter: ReadonlyMap<string, OptionPlan>;
  /** Parameter → name of its option, where that was not said. */
  readonly decisions: Section;
}

interface OptionRequest {
  readonly api: Api;
  readonly locked: Section;
  readonly diagnostics: Diagnostics;
}

/** The options of the connection: one for each internal parameter that is no constant, or for several that say so. */
export function planOptions(request: OptionRequest): PlannedOptions {
  const { api, locked } = request;
  const parameters = groupParameters(api);
  const said = [...parameters].flatMap(([key, [first]]) => {
    const option = first?.internal?.option;
    return option === undefined ? [] : [[key, option] as const];
  });
  const reserved = new Set([...TAKEN, ...said.map(([, option]) => option)]);
  checkNames(parameters, request.diagnostics);
  const known = new Map(said);
  const names = allocate({
    claims: [...parameters.entries()]
      .filter(([key]) => !known.has(key))
      .map(([key, [first]]) => ({ key, candidates: candidatesOf(first) })),
    reserved: (name) => reserved.has(name),
    locked,
  });
  const byName = new Map<string, Parameter[]>();
  for (const [key, members] of parameters) {
    const name = known.get(key) ?? names.get(key) ?? key;
    byName.set(name, [...(byName.get(name) ?? []), ...members]);
  }
  const options = [...byName]
    .map(([name, members]) => describeOption(name, members))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    options,
    byParameter: new Map(
      options.flatMap((option) =>
        (byName.get(option.name) ?? []).map(
          (one) => [keyOfParameter(one), option] as const,
        ),
      ),
    ),
    decisions: { ...locked, ...Object.fromEntries(names) },
  };
}

/** The parameters that need an option, by name and place. */
function groupParameters(api: Api): Map<string, Parameter[]> {
  const groups = new Map<string, Parameter[]>();
  for (const { parameters } of api.actions) {
    for (const parameter of parameters) {
      if (!parameter.internal || constantOf(parameter, api) !== undefined)
        continue;
      const key = keyOfParameter(parameter);
      groups.get(key)?.push(parameter) ?? groups.set(key, [parameter]);
    }
  }
  return groups;
}

function checkNames(
  parameters: ReadonlyMap<string, readonly Parameter[]>,
  diagnostics: Diagnostics,
): void {
  const said = [...parameters.values()].flatMap(([first]) =>
    first?.internal?.option === undefined
      ? []
      : [[first.internal.option, first.internal] as const],
  );
  for (const [option, internal] of new Map(said)) {
    const problem = findProblem(option);
    if (problem !== undefined)
      diagnostics.report("GC_OPTION_NAME", placeOf(internal), {
        option,
        problem,
      });
  }
}

function findProblem(option: string): string | undefined {
  if (!isIdentifier(option)) return "it is no identifier";
  return TAKEN.has(option)
    ? "every connection has one of that name"
    : undefined;
}

/** `X-Organization-ID` is `organizationId`. */
function candidatesOf(parameter: Parameter | undefined): string[] {
  const { name = "", in: place = "" } = parameter ?? {};
  return [name.replace(/^x-/i, ""), name, `${name} ${place}`].map((text) =>
    camelCase(text).replace(/^(?=[0-9])/, "_"),
  );
}

function describeOption(
  name: string,
  members: readonly Parameter[],
): OptionPlan {
  const said = members.map(({ internal = {} }) => internal);
  const help =
    said.find((one) => one.help !== undefined)?.help ??
    members.find((one) => one.description !== undefined)?.description;
  const [first = {}, ...others] = unique(members.map(({ schema }) => schema));
  return {
    name,
    label: said.find((one) => one.label !== undefined)?.label ?? labelOf(name),
    ...(help !== undefined && { help }),
    secret: said.some(({ secret }) => secret),
    required: members.some(isRequired),
    schema: others.length > 0 ? { anyOf: [first, ...others] } : first,
    parameters: unique(members.map((one) => ({ name: one.name, in: one.in }))),
  };
}

const ACRONYMS = /^(api|id|ip|uri|url|uuid)$/;

/** `organizationId` is "Organization ID". */
export function labelOf(name: string): string {
  const text = words(name)
    .map((word) => word.toLowerCase())
    .map((word) => (ACRONYMS.test(word) ? word.toUpperCase() : word))
    .join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];
