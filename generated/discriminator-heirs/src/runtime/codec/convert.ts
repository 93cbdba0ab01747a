import type { Codec, Member, Scalar, Shape, Union } from "./codec.js";
import { mergeResults, replaceMembers } from "./merge.js";
import type { Step } from "./path.js";
import { countKnown, isObject, passes } from "./fits.js";
import { isIterable } from "../streams/is-iterable.js";
import { convertEach } from "./convert-each.js";
import { Misfit, type Outcome, type Walk } from "./walk.js";

/** Deeper than this a value is refused, before the stack runs out. */
const MAX_DEPTH = 500;

/**
 * Converts a value, and gives the very same back where nothing in it differs.
 * `null` is no value of a scalar, whatever the description says of it. `around`
 * are the shapes of which this one is a part, for the same value.
 *
 * @throws {Misfit} if a value is not what it should be.
 */
export function convert(
  codec: Codec,
  value: unknown,
  walk: Walk,
  around: readonly Shape[] = [],
): unknown {
  if (value === null || value === undefined) return value;
  const own = resolve(codec);
  if ("decode" in own) return convertScalar(own, value, walk);
  // a base that lists its descendants, each of which has it as its base
  if (around.includes(own)) return value;
  const results = [convertParts(own, value, walk)];
  if (own.allOf ?? own.oneOf) {
    const inside = [...around, own];
    for (const part of own.allOf ?? []) {
      results.push(convert(part, value, walk, inside));
    }
    if (own.oneOf) results.push(convertUnion(own.oneOf, value, walk, inside));
  }
  return mergeResults(value, results);
}

function resolve(codec: Codec): Scalar | Shape {
  let own = codec;
  while (typeof own === "function") own = own();
  return own;
}

function convertScalar(scalar: Scalar, value: unknown, walk: Walk): unknown {
  const { direction, path } = walk;
  const converted = scalar[direction](value);
  if (converted !== undefined) {
    walk.converted += 1;
    return converted;
  }
  const expected = direction === "decode" ? scalar.wire : scalar.surface;
  throw new Misfit(path, expected);
}

function convertParts(shape: Shape, value: unknown, walk: Walk): unknown {
  const { properties, others, prefix, items } = shape;
  if (Array.isArray(value)) {
    return (items ?? prefix) ? convertItems(shape, value, walk) : value;
  }
  if ((items ?? prefix) && isIterable(value)) {
    return convertEach(value, walk, (item, own, at) =>
      convert(codecAt(shape, at) ?? {}, item, own),
    );
  }
  return (properties ?? others) && isObject(value)
    ? convertProperties(shape, value, walk)
    : value;
}

const codecAt = ({ prefix = [], items }: Shape, index: number) =>
  index < prefix.length ? prefix[index] : items;

function convertItems(
  shape: Shape,
  list: readonly unknown[],
  walk: Walk,
): readonly unknown[] {
  const converted = list.map((item, index) => {
    const codec = codecAt(shape, index);
    return codec ? descend(codec, item, index, walk) : item;
  });
  const differs = converted.some((item, index) => item !== list[index]);
  return differs ? converted : list;
}

function convertProperties(
  { properties = {}, others }: Shape,
  object: Readonly<Record<string, unknown>>,
  walk: Walk,
): unknown {
  const changed = new Map<string, unknown>();
  for (const name of Object.keys(others ? object : properties)) {
    if (!Object.hasOwn(object, name)) continue;
    const declared = Object.hasOwn(properties, name);
    const codec = declared ? properties[name] : others;
    const member = object[name];
    // a name that the description does not have is data, and not to be shown
    const step = declared ? name : undefined;
    const converted = codec ? descend(codec, member, step, walk) : member;
    if (converted !== member) changed.set(name, converted);
  }
  return changed.size > 0 ? replaceMembers(object, changed) : object;
}

function descend(
  codec: Codec,
  value: unknown,
  step: Step,
  walk: Walk,
): unknown {
  const { path } = walk;
  if (path.push(step) > MAX_DEPTH) {
    throw new Misfit([], `nested at most ${MAX_DEPTH} levels deep`);
  }
  const converted = convert(codec, value, walk);
  path.pop();
  return converted;
}

/** By the member of the union that the value is. */
function convertUnion(
  union: Union,
  value: unknown,
  walk: Walk,
  around: readonly Shape[],
): unknown {
  if ("members" in union) {
    return convertBest(union.members, value, walk, around);
  }
  const { by, codecs, otherwise } = union;
  const name = isObject(value) && Object.hasOwn(value, by) && value[by];
  const isNamed = typeof name === "string" && Object.hasOwn(codecs, name);
  const codec = isNamed ? codecs[name] : otherwise;
  return codec ? convert(codec, value, walk, around) : value;
}

/**
 * Of the members that a value may be, the one that knows most of its
 * properties; of several such, the first that converts most. Where there is
 * none, it may be one that lists other texts. A value that is none of them stays
 * as it is, and one that looks like some but converts as none is an error.
 */
function convertBest(
  members: readonly Member[],
  value: unknown,
  walk: Walk,
  around: readonly Shape[],
): unknown {
  const before = walk.converted;
  let best = { known: -1, converted: 0, value };
  let error: Misfit | undefined;
  for (const isOpen of [false, true]) {
    if (best.known >= 0) break;
    for (const { when = {}, codec = {} } of members) {
      if (!passes(when, value, isOpen)) continue;
      const outcome = attempt(codec, value, walk, around);
      if ("error" in outcome) {
        error ??= outcome.error;
        continue;
      }
      const known = countKnown(when, value);
      const more = known - best.known || outcome.converted - best.converted;
      if (more > 0) best = { ...outcome, known };
    }
  }
  if (best.known < 0 && error) throw error;
  walk.converted = before + best.converted;
  return best.value;
}

function attempt(
  codec: Codec,
  value: unknown,
  walk: Walk,
  around: readonly Shape[],
): Outcome {
  const outcomes = walk.known.get(value) ?? new Map<Codec, Outcome>();
  const known = outcomes.get(codec);
  if (known) return known;
  const { converted, path } = walk;
  const depth = path.length;
  const outcome = tryConvert(codec, value, walk, around);
  path.length = depth;
  walk.converted = converted;
  if (typeof value === "object") {
    walk.known.set(value, outcomes.set(codec, outcome));
  }
  return outcome;
}

function tryConvert(
  codec: Codec,
  value: unknown,
  walk: Walk,
  around: readonly Shape[],
): Outcome {
  const before = walk.converted;
  try {
    const made = convert(codec, value, walk, around);
    return { value: made, converted: walk.converted - before };
  } catch (error) {
    if (error instanceof Misfit) return { error };
    throw error;
  }
}
