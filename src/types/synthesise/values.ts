import type { Json, Schema } from "../../ir/index.js";
import { NEVER } from "../keywords.js";
import { openKinds } from "../unrecognized.js";
import { anyOf, NULL_NODE, type Node } from "./node.js";
import type { Scope } from "./scope.js";

/** `const` and `enum`. */
export function synthesiseValues(schema: Schema, scope: Scope): Node[] {
  if (schema.const !== undefined) return [synthesiseValue(schema.const, scope)];
  const values = schema.enum ?? [];
  if (values.length === 0) return [];
  const known = values.filter((value) => value !== null);
  const kind = scope.openAs(values);
  const open = kind
    ? openKinds(values).map((of) => scope.token({ kind, of }))
    : [];
  return [
    anyOf([
      ...synthesiseAll(known, scope),
      ...open,
      ...(known.length < values.length ? [NULL_NODE] : []),
    ]),
  ];
}

function synthesiseAll(values: readonly Json[], scope: Scope): Node[] {
  if (values.length > 0 && values.every((value) => typeof value !== "object"))
    return [{ enum: values }];
  return values.map((value) => synthesiseValue(value, scope));
}

function synthesiseValue(value: Json, scope: Scope): Node {
  if (value === null) return NULL_NODE;
  if (typeof value !== "object") return { enum: [value] };
  if (isList(value)) {
    if (value.length === 0) return scope.token({ kind: "array", item: NEVER });
    const items = value.map((item) => synthesiseValue(item, scope));
    return { type: "array", prefixItems: items };
  }
  const members = Object.entries(value).map(
    ([name, of]) =>
      [scope.member(name, {}), synthesiseValue(of, scope)] as const,
  );
  if (members.length === 0) return scope.token({ kind: "object", members: [] });
  const required = members.map(([token]) => token);
  return { type: "object", properties: Object.fromEntries(members), required };
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
