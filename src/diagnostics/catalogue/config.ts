import { entry } from "../entry.js";

export const config = {
  GC_CONFIG_AMBIGUOUS: entry({
    severity: "error",
    message: (p: { folder: string; files: string }) =>
      `${p.folder} has more than one configuration: ${p.files}`,
    cause: "Only one can hold, and which one was meant is not known.",
    fix: "Keep one of them, or name it with --config.",
  }),
  GC_CONFIG_SYNTAX: entry({
    severity: "error",
    message: (p: { file: string; problem: string }) =>
      `${p.file} cannot be read: ${p.problem}`,
    cause: "The configuration is not well-formed.",
    fix: "Correct the syntax at this place.",
  }),
  GC_CONFIG_MODULE: entry({
    severity: "error",
    message: (p: { file: string; problem: string }) =>
      `${p.file} cannot be used: ${p.problem}`,
    cause:
      "A configuration in TypeScript or JavaScript is a module that runs and exports its settings by default.",
    fix: 'Correct what is wrong at this place. All it needs is `export default defineConfig({ … })`, with `import { defineConfig } from "gen-connector"`.',
  }),
  GC_CONFIG_UNKNOWN_KEY: entry({
    severity: "error",
    message: (p: { key: string; suggestion: string }) =>
      `the configuration has no setting "${p.key}"${p.suggestion && `; did you mean "${p.suggestion}"?`}`,
    cause: "A setting that is ignored would look as if it had an effect.",
    fix: "Correct its name or remove it.",
  }),
  GC_CONFIG_TYPE: entry({
    severity: "error",
    message: (p: { key: string; expected: string; actual: string }) =>
      `${p.key} must be ${p.expected}, not ${p.actual}`,
    cause: "The setting has another type.",
    fix: "Give a value of the expected type.",
  }),
  GC_CONFIG_VALUE: entry({
    severity: "error",
    message: (p: { key: string; expected: string; actual: string }) =>
      `${p.key} must be ${p.expected}, not "${p.actual}"`,
    cause: "The setting does not take this value.",
    fix: "Give one of the values that it takes.",
  }),
  GC_PACKAGE_NAME: entry({
    severity: "error",
    message: (p: { name: string; problem: string }) =>
      `"${p.name}" is no name for a package: ${p.problem}`,
    cause: "npm would refuse to publish or install the package.",
    fix: "Give --name or `name` in the configuration: lower-case letters, digits, `-`, `.` and `_`, with a scope where you have one: `@acme/petstore`.",
  }),
};
