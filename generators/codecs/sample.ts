import type {
  CodecNode,
  CodecsPlan,
  ShapeNode,
  TestNode,
  UnionNode,
} from "../../src/plan/codecs/node.js";
import { Code, type Printable } from "../layout.js";

type Members = Readonly<Record<string, Printable>>;

/** A value as it travels, written as the code of what a caller has instead. */
export function toSurface(
  value: Printable,
  node: CodecNode | undefined,
  plan: CodecsPlan,
): Printable {
  if (!node || value === null || value instanceof Code) return value;
  if (node.kind === "scalar") return scalarCode(value, node.name) ?? value;
  if (node.kind === "shape") return shapeToSurface(value, node, plan);
  const target = plan.models.find(({ schema }) => schema === node.schema);
  return toSurface(value, target?.node, plan);
}

const TEMPORAL: ReadonlyMap<string, string> = new Map([
  ["instant", "Instant"],
  ["plainDate", "PlainDate"],
  ["plainDateTime", "PlainDateTime"],
  ["plainTime", "PlainTime"],
  ["duration", "Duration"],
]);

/** `undefined` for what is no such value. */
function scalarCode(value: Printable, name: string): Code | undefined {
  const isText = typeof value === "string";
  if (name === "int64" || name === "uint64")
    return typeof value === "number" && Number.isInteger(value)
      ? new Code(`${BigInt(value)}n`)
      : undefined;
  if (name === "int64Text" || name === "uint64Text")
    return isText && /^-?\d+$/.test(value)
      ? new Code(`${BigInt(value)}n`)
      : undefined;
  if (!isText) return undefined;
  const type = TEMPORAL.get(name);
  if (type !== undefined) return new Code(`Temporal.${type}.from`, value);
  return Number.isNaN(Date.parse(value))
    ? undefined
    : new Code("new Date", value);
}

function shapeToSurface(
  value: Printable,
  shape: ShapeNode,
  plan: CodecsPlan,
): Printable {
  const inner = (member: Printable, node: CodecNode | undefined) =>
    toSurface(member, node, plan);
  let made = value;
  if (isList(made)) {
    const { prefix = [], items } = shape;
    made = made.map((item, index) =>
      inner(item, index < prefix.length ? prefix[index] : items),
    );
  } else if (isMembers(made)) {
    const declared = new Map(shape.properties);
    made = Object.fromEntries(
      Object.entries(made).map(([name, member]) => [
        name,
        inner(member, declared.has(name) ? declared.get(name) : shape.others),
      ]),
    );
  }
  for (const part of shape.allOf ?? []) made = inner(made, part);
  return shape.union ? inner(made, chooseMember(value, shape.union)) : made;
}

/** Like the runtime: by the discriminator, else the first member that a value fits. */
function chooseMember(
  value: Printable,
  union: UnionNode,
): CodecNode | undefined {
  if (union.kind === "named") {
    const name = isMembers(value) ? value[union.by] : undefined;
    const found = union.codecs.find(([key]) => key === name);
    return found ? found[1] : union.otherwise;
  }
  return union.members.find(({ when, codec }) =>
    codec?.kind === "scalar"
      ? scalarCode(value, codec.name) !== undefined
      : passes(when ?? {}, value),
  )?.codec;
}

function passes(
  { types, values, required = [], properties = [] }: TestNode,
  value: Printable,
): boolean {
  if (values && !values.some((one) => one === value)) return false;
  const type = isList(value)
    ? "array"
    : typeof value === "number"
      ? "number"
      : typeof value;
  const known = types?.map((name) => (name === "integer" ? "number" : name));
  if (known && !known.some((name) => name === type)) return false;
  if (!isMembers(value)) return true;
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    properties.every(([name, test]) => {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      return member === undefined || member === null || passes(test, member);
    })
  );
}

const isList = (value: Printable): value is readonly Printable[] =>
  Array.isArray(value);

const isMembers = (value: Printable): value is Members =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Code) &&
  !isList(value);

/** Whether some code in it needs `Temporal`. */
export function usesTemporal(value: Printable | undefined): boolean {
  if (value instanceof Code) return value.text.startsWith("Temporal.");
  if (typeof value !== "object" || value === null) return false;
  return Object.values<Printable | undefined>(value).some(usesTemporal);
}
