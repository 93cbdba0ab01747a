import type { Api, Schema } from "../../ir/index.js";
import { isConverted } from "../surface-policy.js";
import { isHidden } from "../sides.js";
import type { TestNode } from "./node.js";
import { allPartsOf, isNothing } from "./parts.js";

/** What tells the values of a member of a union from those of another, before anything is converted. */
export function testOf(schema: Schema, schemas: Api["schemas"]): TestNode {
  const parts = allPartsOf(schema, schemas);
  const objects = parts.filter(({ properties }) => properties);
  const properties = objects.flatMap(({ properties: own = {} }) =>
    Object.entries(own).map(
      ([name, property]) => [name, testScalar(property, schemas)] as const,
    ),
  );
  const required = parts
    .flatMap((part) => part.required ?? [])
    .filter((name) => isOnBothSides(name, objects, schemas));
  const closed =
    objects.length === 1 &&
    parts.some((part) => isNothing(part.additionalProperties ?? {}));
  return {
    ...testScalar(schema, schemas),
    ...(required.length > 0 && { required: [...new Set(required)] }),
    ...(properties.length > 0 && { properties: mergeTests(properties) }),
    ...(closed && { closed }),
  };
}

/** One test for each property, as an heir and its base may both declare it: of values, where one lists them. */
function mergeTests(
  tests: readonly (readonly [string, TestNode])[],
): [string, TestNode][] {
  const merged = new Map<string, TestNode>();
  for (const [name, test] of tests)
    if (test.values || !merged.get(name)?.values) merged.set(name, test);
  return [...merged];
}

/** Only what needs no look inside a value, and holds on the wire and on the surface. */
function testScalar(schema: Schema, schemas: Api["schemas"]): TestNode {
  const parts = allPartsOf(schema, schemas);
  const values = parts
    .map(listed)
    .find((list) => list !== undefined)
    ?.filter((value) => value !== null);
  const isPlain = (value: unknown) => typeof value !== "object";
  if (values?.every(isPlain))
    return { values: values as (string | number | boolean)[] };
  const types = (
    parts.find(({ type }) => type)?.type ?? inferTypes(parts)
  ).filter((type) => type !== "null");
  const converted = types.some((type) =>
    parts.some((part) => isConverted(part, type)),
  );
  return types.length > 0 && !converted ? { types } : {};
}

/** The values that a schema lists: as an enum, as one, or as a choice of such. */
function listed({ enum: list, const: one, anyOf }: Schema) {
  if (list ?? one !== undefined) return list ?? [one];
  const all = anyOf?.map((member) => member.const);
  return all?.every((value) => value !== undefined) ? all : undefined;
}

const inferTypes = (parts: readonly Schema[]): NonNullable<Schema["type"]> =>
  parts.some(({ properties }) => properties) ? ["object"] : [];

/** A property that is only received, or only sent, says nothing of a value that goes the other way. */
const isOnBothSides = (
  name: string,
  objects: readonly Schema[],
  schemas: Api["schemas"],
): boolean =>
  objects.every(({ properties = {} }) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return (
      !own ||
      !(isHidden(own, "request", schemas) || isHidden(own, "response", schemas))
    );
  });
