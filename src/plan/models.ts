import type { Config } from "../config/config.js";
import type { Api, SchemaId } from "../ir/index.js";
import type { Claim } from "./allocate.js";
import { isTakenType, typeName } from "./names/types.js";
import type { ModelPlan, Side } from "./plan.js";
import type { Sides } from "./sides.js";

/** One declaration to be: its key in the lock, the schema, and the sides it serves. */
interface Wanted {
  readonly key: string;
  readonly schema: SchemaId;
  readonly sides: readonly Side[];
}

const requestKey = (id: SchemaId) => `${id} (request)`;

/** A schema whose sides differ is declared twice; all others once. */
export function wantedModels(api: Api, sides: Sides): Wanted[] {
  return Object.keys(api.schemas).flatMap((schema): Wanted[] => {
    const used = sides.of(schema);
    if (used.length === 0) return [];
    if (used.length === 1 || !sides.differ(schema))
      return [{ key: schema, schema, sides: used }];
    return [
      { key: schema, schema, sides: ["response"] },
      { key: requestKey(schema), schema, sides: ["request"] },
    ];
  });
}

/** What a model could be called; of a union of heirs, after their base: `AnyPet`. */
export function claimModel(
  { key, schema, sides }: Wanted,
  config: Config,
  { lifted, baseOf }: Naming,
): Claim {
  const chosen = config.names?.models ?? {};
  const given = (id: SchemaId) =>
    Object.hasOwn(chosen, id) ? [chosen[id]!] : [];
  const base = baseOf(schema);
  const suffix = key === schema ? "" : sides.includes("request") ? "Input" : "";
  const described = [
    ...given(base ?? schema),
    ...(lifted(base ?? schema) ?? [base ?? schema])
      .filter(Boolean)
      .flatMap(candidatesOf),
  ];
  const names = [
    ...(base === undefined ? [] : given(schema)),
    ...described.map((name) =>
      name && base !== undefined ? `Any${name}` : name,
    ),
  ].map((name) => name && `${name}${suffix}`);
  const last = names.findLast((name) => name !== "");
  const request = described.findLast((name) => name !== "");
  return {
    key,
    candidates: [
      // a schema that the description itself calls so goes first
      ...(suffix === "" ? [] : LATER),
      ...names.flatMap((name) => [
        name,
        isTakenType(name) ? `${name}Model` : "",
      ]),
      suffix === "" || base !== undefined ? "" : `${request}Request`,
      // that of `pet`, beside `Pet` or in a connector called so
      last === undefined ? "" : `${last}Model`,
    ],
  };
}

/** No name, as often as most schemas have another choice. */
const LATER: readonly string[] = ["", "", "", ""];

export interface Naming {
  /** The names of schemas that the description leaves without one. */
  readonly lifted: (id: SchemaId) => readonly string[] | undefined;
  /** Of a union of heirs: their base. */
  readonly baseOf: (id: SchemaId) => SchemaId | undefined;
}

/**
 * `Pet`; for dotted names the last part that suffices (`io.k8s.api.core.v1.Pod` → `Pod`), as long as it is the only one.
 * A name that needs no change comes first, so that of `Pet` and `pet` the former stays what it is.
 */
function candidatesOf(name: string): string[] {
  const parts = name.split(".");
  const tails =
    parts.length > 2
      ? parts.map((_, index) => typeName(parts.slice(-1 - index).join(".")))
      : [];
  const whole = typeName(name) || "Model";
  return [whole === name ? whole : "", ...tails, whole];
}

export function planModels(
  wanted: readonly Wanted[],
  names: ReadonlyMap<string, string>,
): ModelPlan[] {
  return wanted
    .map(({ key, schema, sides }) => ({
      schema,
      sides,
      name: names.get(key) ?? key,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
