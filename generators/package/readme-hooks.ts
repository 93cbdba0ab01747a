import type { Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { listed } from "../code/imports.js";
import { Code } from "../layout.js";
import { requiredOptions } from "./readme-options.js";
import { environmentOf } from "./readme-connection.js";

const READY_MADE = ["deprecationWarnings", "logging", "openTelemetry"];

/** A connector that logs its calls, measures them, and says what is deprecated. */
export function printHooks(plan: Plan): string {
  const { factory, variable } = plan.client;
  const { name } = plan.package;
  const taken = [...READY_MADE, "warn", "console"].includes(variable);
  return [
    listed("import", [factory], name),
    listed(
      "import",
      ["deprecationWarnings", "logging"],
      `${name}/interceptors`,
    ),
    listed("import", ["openTelemetry"], `${name}/otel`),
    "",
    "const warn = deprecationWarnings(({ message }) => console.warn(message));",
    printCall(
      `const ${taken ? "connector" : variable} = ${factory}`,
      [
        {
          environment: environmentOf(plan),
          ...requiredOptions(plan),
          interceptors: ["openTelemetry()", "logging(console)", "warn"].map(
            (code) => new Code(code),
          ),
        },
      ],
      true,
    ),
  ].join("\n");
}
