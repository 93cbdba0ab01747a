import type { Analysis } from "../compile.js";
import type { PlacedDiagnostic } from "../diagnostics/place.js";
import { openSession, type SessionRequest } from "./session.js";

export interface LintResult {
  readonly outcome: "passed" | "failed" | "misconfigured";
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** What was understood; absent when it failed. */
  readonly analysis?: Analysis;
}

/**
 * Checks a description: everything up to the plan, so everything that `generate` would report of it. Writes nothing.
 *
 * @throws UsageError when a file that the request names is not there; Error for a fault of the generator.
 */
export async function lint(request: SessionRequest): Promise<LintResult> {
  // Standard input has no name that an output folder could be called by, and none is needed.
  const out = request.spec === "-" ? { out: "connector" } : {};
  const session = await openSession({ ...out, ...request });
  if ("misconfigured" in session)
    return { outcome: "misconfigured", diagnostics: session.misconfigured };
  if (session.diagnostics.failed)
    return { outcome: "failed", diagnostics: await session.place() };
  const { analyse } = await import("../compile.js");
  const analysis = await analyse(session.compile);
  const diagnostics = await session.place();
  if (session.diagnostics.failed) return { outcome: "failed", diagnostics };
  if (!analysis)
    throw new Error("nothing was understood, and no error says why");
  return { outcome: "passed", diagnostics, analysis };
}
