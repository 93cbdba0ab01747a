import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { load } from "../../src/load/load.js";
import { placeDiagnostics } from "../../src/load/place-diagnostics.js";
import type { SourceSet } from "../../src/load/source.js";
import {
  fakeWorld,
  type FakeWorld,
  type FakeWorldOptions,
} from "./fake-world.js";

export interface Outcome {
  readonly sources: SourceSet | undefined;
  /** `<file>:<line>:<column> <code>` of each diagnostic. */
  readonly found: readonly string[];
  readonly messages: readonly string[];
  readonly world: FakeWorld;
}

export interface LoadInOptions extends FakeWorldOptions {
  /** Default `spec.yaml`. */
  readonly entry?: string;
  readonly allowRef?: readonly string[];
}

/** Loads from a world in memory. */
export async function loadIn(options: LoadInOptions): Promise<Outcome> {
  const { entry = "spec.yaml", allowRef = [] } = options;
  const world = fakeWorld(options);
  const diagnostics = new Diagnostics();
  const sources = await load({ entry, world, allowRef, diagnostics });
  const placed = placeDiagnostics(diagnostics.all, sources);
  return {
    sources,
    world,
    found: placed.map(({ code, place }) =>
      place ? `${place.label}:${place.line}:${place.column} ${code}` : code,
    ),
    messages: placed.map(({ message }) => message),
  };
}

/** Loads one YAML file, `/specs/spec.yaml`. */
export function loadText(text: string | Uint8Array): Promise<Outcome> {
  return loadIn({ files: { "/specs/spec.yaml": text } });
}
