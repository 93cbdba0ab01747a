import type { Diagnostics } from "../diagnostics/diagnostics.js";
import type { Document } from "../normalise/document.js";

/** What the builders of the parts share. */
export interface BuildContext {
  readonly document: Document;
  readonly diagnostics: Diagnostics;
}
