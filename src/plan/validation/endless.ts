import type { Api, Schema, SchemaId } from "../../ir/index.js";

/** Whether a reference leads back to where it stands without going into the value, so that it says nothing. */
export type IsEndless = (
  owner: SchemaId | undefined,
  target: SchemaId,
) => boolean;

/** Finds the circles of schemas that all speak of the same value: `A` is `B` or a string, `B` is `A`. */
export function findEndless(schemas: Api["schemas"]): IsEndless {
  const circles = findCircles(schemas);
  return (owner, target) => {
    const circle = owner === undefined ? undefined : circles.get(owner);
    return circle !== undefined && circle === circles.get(target);
  };
}

interface Visit {
  readonly id: SchemaId;
  readonly targets: readonly SchemaId[];
  next: number;
}

/** Strongly connected components (Tarjan 1972), as numbers; only of schemas that are in a circle. Linear, and not recursive. */
function findCircles(schemas: Api["schemas"]): Map<SchemaId, number> {
  const circles = new Map<SchemaId, number>();
  const order = new Map<SchemaId, number>();
  const low = new Map<SchemaId, number>();
  const open: SchemaId[] = [];
  const isOpen = new Set<SchemaId>();
  const enter = (id: SchemaId): Visit => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    const targets = [...targetsOf(schemas[id]!)].filter((target) =>
      Object.hasOwn(schemas, target),
    );
    return { id, targets, next: 0 };
  };
  const lower = (id: SchemaId, to: number) =>
    void low.set(id, Math.min(low.get(id)!, to));
  const leave = ({ id, targets }: Visit): void => {
    if (low.get(id) !== order.get(id)) return;
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) isOpen.delete(member);
    if (members.length === 1 && !targets.includes(id)) return;
    for (const member of members) circles.set(member, order.get(id)!);
  };
  for (const root of Object.keys(schemas)) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = top.targets[top.next++];
      if (target === undefined) {
        path.pop();
        leave(top);
        const above = path.at(-1);
        if (above) lower(above.id, low.get(top.id)!);
      } else if (!order.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) lower(top.id, order.get(target)!);
    }
  }
  return circles;
}

/** What a schema says of the same value by reference. */
function targetsOf(schema: Schema, found = new Set<SchemaId>()): Set<SchemaId> {
  if (schema.$ref !== undefined) found.add(schema.$ref);
  for (const part of inPlace(schema)) targetsOf(part, found);
  return found;
}

/** The schemas in a schema that are about the same value as it is. */
export const inPlace = (schema: Schema): Schema[] => [
  ...(schema.allOf ?? []),
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
  ...Object.values(schema.dependentSchemas ?? {}),
  ...[schema.not, schema.if, schema.then, schema.else].flatMap(
    (part) => part ?? [],
  ),
];
