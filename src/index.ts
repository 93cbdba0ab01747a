/**
 * gen-connector as a library, for build scripts and monorepos. The commands are loaded when they are called, so that a
 * configuration may import {@link defineConfig} at little cost.
 */
import type { GenerateRequest, GenerateResult } from "./commands/generate.js";
import type { LintResult } from "./commands/lint.js";
import type { SessionRequest } from "./commands/session.js";
import type { Compilation, CompileRequest } from "./compile.js";

export { defineConfig } from "./config/define.js";
export { Diagnostics } from "./diagnostics/diagnostics.js";
export { noDecisions, type Decisions } from "./plan/decisions.js";
export { nodeWorld } from "./world/node-world.js";
export type { Config, NameConfig } from "./config/config.js";
export type { EnvironmentConfig, InternalConfig } from "./config/connection.js";
export type {
  FlowConfig,
  SecuritySchemeConfig,
} from "./config/security-schemes.js";
export type {
  GenerateRequest,
  GenerateResult,
  Outcome,
} from "./commands/generate.js";
export type { LintResult } from "./commands/lint.js";
export type { SessionRequest } from "./commands/session.js";
export type { Analysis, Compilation, CompileRequest } from "./compile.js";
export type { PlacedDiagnostic, Place } from "./diagnostics/place.js";
export type { EmittedFile } from "./emit/file.js";
export type { StaleRecords } from "./lock/records.js";
export type { Changes } from "./write/changes.js";
export type { World } from "./world.js";

/**
 * Generates the connector of a description and writes it, as the command line does. What is wrong with the description,
 * the configuration or the output folder is in the result.
 *
 * @throws Error when the description or the configuration is not there, or for a fault of gen-connector.
 */
export async function generate(
  request: GenerateRequest,
): Promise<GenerateResult> {
  return (await import("./commands/generate.js")).generate(request);
}

/**
 * Checks a description, and writes nothing.
 *
 * @throws Error when the description or the configuration is not there, or for a fault of gen-connector.
 */
export async function lint(request: SessionRequest): Promise<LintResult> {
  return (await import("./commands/lint.js")).lint(request);
}

/** Makes the files of a connector and writes nothing; `undefined` when there were errors. */
export async function compile(
  request: CompileRequest,
): Promise<Compilation | undefined> {
  return (await import("./compile.js")).compile(request);
}
