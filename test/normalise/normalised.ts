import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import type { SourceSet } from "../../src/load/source.js";
import type { Document } from "../../src/normalise/document.js";
import { normalise } from "../../src/normalise/normalise.js";

/** The document that comes of the sources, which have no errors. */
export function normalised(sources: SourceSet): Document {
  const document = normalise(sources, new Diagnostics());
  if (!document) throw new Error("nothing came of it");
  return document;
}
