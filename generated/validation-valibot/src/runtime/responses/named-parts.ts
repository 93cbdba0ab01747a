import { openParts } from "./open-parts.js";
import type { UnreadPart } from "./part-head.js";
import type { PartReader } from "./read-part.js";
import { convertBody, type Reader } from "./reader.js";
import type { ResponsePart } from "./response-part.js";

/** How a part is read that has a name. */
export interface NamedPartReader extends PartReader {
  /** Whether there may be several of the name. Default: the first counts. */
  readonly list?: boolean;
}

export interface NamedPartsOptions {
  readonly parts: Readonly<Record<string, NamedPartReader>>;
  /** How parts of other names are read. */
  readonly others?: NamedPartReader;
}

/**
 * A multipart response whose parts have names: `multipart/form-data`. The result
 * is an object of its parts. What is not described is in it, too: of several
 * parts with one name a list.
 */
/* @__NO_SIDE_EFFECTS__ */
export function namedParts({ parts, others = {} }: NamedPartsOptions): Reader {
  const described = new Map(Object.entries(parts));
  return {
    async read(response, reading) {
      const names: string[] = [];
      const given = new Set<string>();
      const choose = (part: UnreadPart) => {
        const name = nameOf(part, described, given);
        names.push(name);
        given.add(name);
        return described.get(name) ?? others;
      };
      const finish = (part: ResponsePart, at: number) =>
        [names[at] ?? "", part] as const;
      const options = { choose, finish, isWhole: true };
      const found = new Map<string, ResponsePart[]>();
      for await (const [name, part] of openParts(response, reading, options)) {
        found.get(name)?.push(part) ?? found.set(name, [part]);
      }
      const result = arrange(found, described, others);
      return convertBody(result, response, reading);
    },
  };
}

/**
 * Outside of forms a part may have an id instead of a name (RFC 2387), or
 * neither: then it is the next one that is described.
 */
function nameOf(
  { name, headers }: UnreadPart,
  described: ReadonlyMap<string, NamedPartReader>,
  given: ReadonlySet<string>,
): string {
  const id = /^<(.*)>$/.exec(headers.get("content-id") ?? "")?.[1];
  if (name !== undefined) return name;
  if (id !== undefined && described.has(id)) return id;
  const next = [...described.keys()].find((one) => !given.has(one));
  return next ?? "";
}

function arrange(
  found: ReadonlyMap<string, readonly ResponsePart[]>,
  described: ReadonlyMap<string, NamedPartReader>,
  others: NamedPartReader,
): object {
  const lists = [...described].filter(([, { list }]) => list);
  const all = new Map([
    ...lists.map(([name]) => [name, [] as readonly ResponsePart[]] as const),
    ...found,
  ]);
  // fromEntries defines each property, so that `__proto__` is data
  return Object.fromEntries(
    [...all].map(([name, list]) => {
      const own = described.get(name);
      const isList = own ? own.list : others.list || list.length > 1;
      return [name, isList ? list : list[0]] as const;
    }),
  );
}
