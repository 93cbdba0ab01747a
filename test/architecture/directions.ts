/**
 * What each part of the project may import, besides itself: DESIGN.md's `cli → commands → compile → stages → ir`,
 * `generators → plan, ir`, `runtime → nothing`. A part is a folder or a file; the longest name that fits a path counts,
 * so that a contract between two stages (a file of types) can be imported where the stage itself cannot.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // The model, and what everything may use.
  "src/ir": [],
  "src/escape": ["src/ir"],
  "src/notation": [],
  "src/world.ts": [],
  "src/is-object.ts": [],
  "src/config/config.ts": [
    "src/config/auth.ts",
    "src/config/connection.ts",
    "src/config/long-running.ts",
    "src/config/paging.ts",
    "src/config/policies.ts",
    "src/config/security-schemes.ts",
  ],
  "src/config/long-running.ts": [],
  "src/config/paging.ts": [],
  "src/config/policies.ts": [],
  "src/config/connection.ts": [],
  "src/config/auth.ts": [],
  "src/config/security-schemes.ts": [],
  "src/load/source.ts": [],
  "src/diagnostics": ["src/load/source.ts", "src/escape"],
  "src/diagnostics/provenance.ts": [],

  // The stages, in their order. Each knows the contract of the one before, and none the next.
  "src/load": ["src/world.ts", "src/diagnostics", "src/grammar"],
  "src/load/written.ts": [],
  "src/grammar": [
    "src/is-object.ts",
    "src/load/source.ts",
    "src/load/written.ts",
    "src/diagnostics/provenance.ts",
  ],
  "src/validate": [
    "src/grammar",
    "src/load/source.ts",
    "src/diagnostics",
    "src/notation",
  ],
  "src/normalise/document.ts": ["src/load/source.ts"],
  "src/normalise": ["src/grammar", "src/load/source.ts", "src/diagnostics"],
  "src/select": [
    "src/normalise/document.ts",
    "src/config/config.ts",
    "src/diagnostics",
  ],
  "src/build": [
    "src/is-object.ts",
    "src/normalise/document.ts",
    "src/ir",
    "src/escape",
    "src/notation",
    "src/diagnostics",
  ],
  "src/plan": [
    "src/is-object.ts",
    "src/ir",
    "src/escape",
    "src/notation",
    "src/config/config.ts",
    "src/config/auth.ts",
    "src/config/connection.ts",
    "src/config/policies.ts",
    "src/diagnostics",
  ],
  "src/types/declarations.ts": ["src/ir", "src/plan"],
  "src/types": ["src/ir", "src/plan", "src/escape"],
  "src/emit/file.ts": ["src/plan", "src/types/declarations.ts"],
  "src/emit": ["generators"],
  "src/format": ["src/emit/file.ts"],
  "src/write": ["src/diagnostics"],

  // What is emitted.
  generators: [
    "src/plan",
    "src/ir",
    "src/escape",
    "src/types/declarations.ts",
    "src/emit/file.ts",
  ],
  "generators/runtime": [],

  // What a person runs.
  "src/world": ["src/world.ts"],
  "src/config": ["src/is-object.ts", "src/diagnostics", "src/notation"],
  "src/compile.ts": [
    "src/config/config.ts",
    "src/world.ts",
    "src/diagnostics",
    "src/load",
    "src/validate",
    "src/normalise",
    "src/select",
    "src/build",
    "src/plan",
    "src/types",
    "src/emit",
    "src/format",
  ],
  "src/lock": [
    "src/is-object.ts",
    "src/compile.ts",
    "src/config",
    "src/select",
    "src/plan",
    "src/write",
    "src/diagnostics",
  ],
  "src/commands": [
    "src/compile.ts",
    "src/lock",
    "src/config",
    "src/write",
    "src/world",
    "src/world.ts",
    "src/load",
    "src/plan/decisions.ts",
    "src/escape",
    "src/diagnostics",
  ],
  "src/cli.ts": ["src/commands"],
  "src/index.ts": [
    "src/commands",
    "src/compile.ts",
    "src/config",
    "src/lock",
    "src/write",
    "src/world",
    "src/world.ts",
    "src/emit/file.ts",
    "src/plan/decisions.ts",
    "src/diagnostics",
  ],
};

/** Packages that only some parts may use; `node:` stands for Node's own modules. */
export const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  "openapi-typescript": ["src/types"],
  typescript: ["src/types"],
  "ts-morph": ["generators"],
  handlebars: ["generators/templates.ts"],
  yaml: ["src/load", "src/config"],
  jiti: ["src/config"],
  picomatch: ["src/select"],
  commander: ["src/commands", "src/cli.ts"],
  "@opentelemetry/api": ["generators/runtime/otel"],
};

/** The part that a path belongs to: the longest name that fits. */
export function partOf(path: string, parts: readonly string[]): string {
  const fitting = parts.filter(
    (part) => path === part || path.startsWith(`${part}/`),
  );
  return fitting.reduce((a, b) => (b.length > a.length ? b : a), "");
}
