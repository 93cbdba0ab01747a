import type { Api, Schema } from "../ir/index.js";
import { reachNodes } from "../ir/reach.js";
import type { UnrecognizedName } from "./declarations.js";
import { receivedSchemas, sentSchemas } from "../plan/sides.js";
import { openKinds, UNRECOGNIZED } from "./unrecognized.js";

export type EnumPolicy = "response" | "open" | "closed";

/** What an open enum takes beside the values that it lists: any string, or one that no literal in code is. */
export type Unlisted = "any" | "Unrecognized";

export interface OpenEnums {
  /** What stands beside the values of an enum, if it is open; of the members of a union of heirs, whether there may be others. */
  readonly openAs: (
    values: readonly unknown[],
  ) => "open" | "unrecognized" | undefined;
  /** The types of {@link UNRECOGNIZED} that theirs are made of; strings first. */
  readonly names: readonly UnrecognizedName[];
}

/**
 * Tells open enums from closed ones. With `response`, those are open that the API can send: a server that learns a new
 * value must not break a connector, and what was fetched can be sent back. They are known by the identity of their list
 * of values, which a property keeps when the plan makes it a parameter.
 */
export function openEnums(
  api: Api,
  policy: EnumPolicy,
  unlisted: Unlisted,
): OpenEnums {
  const open = new Set<readonly unknown[]>();
  const unions = new Set<readonly unknown[]>();
  const note = ({ enum: values, anyOf, discriminator }: Schema) => {
    if (values) open.add(values);
    if (anyOf && discriminator?.heirsOf !== undefined) unions.add(anyOf);
  };
  if (policy === "response")
    reachNodes(
      api.schemas,
      receivedSchemas(api),
      note,
      (node) => node.writeOnly === true,
    );
  if (policy === "open")
    reachNodes(
      api.schemas,
      [...sentSchemas(api), ...receivedSchemas(api)],
      note,
    );
  const isAny = unlisted === "any";
  const kinds = new Set(isAny ? [] : [...open].flatMap(openKinds));
  const kind = isAny ? "open" : "unrecognized";
  return {
    openAs: (values) =>
      open.has(values) || unions.has(values) ? kind : undefined,
    names: (["string", "number"] as const)
      .filter((of) => kinds.has(of) || (of === "string" && unions.size > 0))
      .map((of) => ({
        name: UNRECOGNIZED[of],
        of,
        isListed: kinds.has(of),
      })),
  };
}
