import { ArgumentError } from "../errors/errors.js";
import { printPath } from "./path.js";
import { Misfit, type Walk } from "./walk.js";

/**
 * Converts items as they come, when whoever has begun it is long done.
 *
 * @throws {ArgumentError} while it is iterated, if an item cannot be written.
 */
export function convertEach(
  items: AsyncIterable<unknown>,
  { direction, path }: Walk,
  convert: (item: unknown, walk: Walk, at: number) => unknown,
): AsyncIterable<unknown> {
  // the walk goes on elsewhere before the first item comes
  const before = [...path];
  return mapItems(items, (item, at) =>
    run(() => {
      const own = [...before, at];
      const walk = { direction, path: own, converted: 0, known: new Map() };
      return convert(item, walk, at);
    }),
  );
}

async function* mapItems(
  items: AsyncIterable<unknown>,
  map: (item: unknown, at: number) => unknown,
): AsyncGenerator<unknown, void, undefined> {
  let at = 0;
  for await (const item of items) yield map(item, at++);
}

function run(convert: () => unknown): unknown {
  try {
    return convert();
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const place = printPath("params", error.path);
    throw new ArgumentError(`${place} is not ${error.message}`);
  }
}
