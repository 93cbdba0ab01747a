import type {
  Location,
  NodeLocation,
  TextLocation,
} from "../diagnostics/diagnostics.js";
import type { Place } from "../diagnostics/place.js";
import { sourceOf } from "../diagnostics/provenance.js";
import { findNodes, type NodePlace } from "./position/find-nodes.js";
import { findSpans } from "./position/find.js";
import { Lines } from "./position/lines.js";
import { placeSpan } from "./position/place.js";
import { Wanted, type Span } from "./position/wanted.js";
import type { Source, SourceSet } from "./source.js";

/**
 * Where locations are in the user's files, in their order. Costs one walk over the documents and one pass over the text
 * of each document concerned, however many locations there are. `undefined` for what is in no source.
 */
export function locateAll(
  locations: readonly (Location | undefined)[],
  sources: SourceSet | undefined,
): (Place | undefined)[] {
  const locator = new Locator(sources);
  locator.prepare(locations.filter(isNodeLocation));
  return locations.map((location) => location && locator.place(location));
}

/** Where one location is. For many, use {@link locateAll}. */
export function locate(
  location: Location,
  sources: SourceSet | undefined,
): Place | undefined {
  return locateAll([location], sources)[0];
}

function isNodeLocation(
  location: Location | undefined,
): location is NodeLocation {
  return location !== undefined && "node" in location;
}

class Locator {
  readonly #sources: SourceSet | undefined;
  readonly #wanted = new Map<Source, Wanted>();
  readonly #lines = new Map<string, Lines>();
  #nodes: ReadonlyMap<object, NodePlace> = new Map();

  constructor(sources: SourceSet | undefined) {
    this.#sources = sources;
  }

  /** Finds the spans of all of them at once. */
  prepare(locations: readonly NodeLocation[]): void {
    if (!this.#sources || locations.length === 0) return;
    this.#nodes = findNodes(
      locations.map(({ node }) => sourceOf(node)),
      this.#sources,
    );
    for (const location of locations) {
      const at = this.#nodes.get(sourceOf(location.node));
      if (at) this.#wantedOf(at.source).at([...at.path, ...keyOf(location)]);
    }
    for (const [source, wanted] of this.#wanted) findSpans(source, wanted);
  }

  place(location: Location): Place | undefined {
    return "node" in location
      ? this.#placeNode(location)
      : this.#placeText(location);
  }

  #placeNode(location: NodeLocation): Place | undefined {
    const at = this.#nodes.get(sourceOf(location.node));
    if (!at) return undefined;
    const node = this.#wantedOf(at.source).at(at.path);
    const place = node.at(keyOf(location));
    const wantsName = location.part === "name";
    // A member that is not there is shown at the object that lacks it.
    const found =
      (wantsName ? place.name : undefined) ?? place.value ?? node.value;
    if (!found) return undefined;
    const { text, label } = at.source;
    const span = location.part === "text" ? withoutQuotes(text, found) : found;
    return placeSpan(this.#linesOf(text), label, span);
  }

  #placeText({ uri, offset, end, file }: TextLocation): Place | undefined {
    const known = file ?? this.#sourceAt(uri);
    if (!known) return undefined;
    const span: Span = { start: offset, end: end ?? offset };
    return placeSpan(this.#linesOf(known.text), known.label, span);
  }

  #sourceAt(uri: string): Source | undefined {
    const set = this.#sources;
    return set?.entry.uri === uri ? set.entry : set?.sources.get(uri);
  }

  #wantedOf(source: Source): Wanted {
    const known = this.#wanted.get(source) ?? new Wanted();
    this.#wanted.set(source, known);
    return known;
  }

  #linesOf(text: string): Lines {
    const known = this.#lines.get(text) ?? new Lines(text);
    this.#lines.set(text, known);
    return known;
  }
}

function keyOf({ key }: NodeLocation): (string | number)[] {
  return key === undefined ? [] : [key];
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = /^["']/.test(text.slice(start, start + 1));
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
