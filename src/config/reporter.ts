import { closest } from "../diagnostics/closest.js";
import type { Diagnostics, Location } from "../diagnostics/diagnostics.js";
import type { KeyPath, Locate } from "./locate.js";
import { findNameProblem } from "./package-name.js";

/** Says what is wrong with a configuration, where it is written. */
export class Reporter {
  readonly #locate: Locate;
  readonly #diagnostics: Diagnostics;

  constructor(locate: Locate, diagnostics: Diagnostics) {
    this.#locate = locate;
    this.#diagnostics = diagnostics;
  }

  reportUnknown(path: KeyPath, known: Iterable<string>): void {
    const suggestion = closest(String(path.at(-1)), known) ?? "";
    const parent = path.slice(0, -1);
    this.#diagnostics.report(
      "GC_CONFIG_UNKNOWN_KEY",
      this.#locate(path, "name"),
      {
        key: show(path),
        suggestion: suggestion && show([...parent, suggestion]),
      },
    );
  }

  reportType(path: KeyPath, expected: string, value: unknown): undefined {
    this.#diagnostics.report("GC_CONFIG_TYPE", this.#locate(path, "value"), {
      key: show(path),
      expected,
      actual: typeName(value),
    });
  }

  reportValue(path: KeyPath, expected: string, actual: string): undefined {
    this.#diagnostics.report("GC_CONFIG_VALUE", this.#locate(path, "value"), {
      key: show(path),
      expected,
      actual,
    });
  }

  checkPackageName(path: KeyPath, name: string): string | undefined {
    const at = this.#locate(path, "value");
    return checkPackageName(name, at, this.#diagnostics);
  }
}

/** The name where npm takes it; else it is reported. */
export function checkPackageName(
  name: string,
  at: Location | undefined,
  diagnostics: Diagnostics,
): string | undefined {
  const problem = findNameProblem(name);
  if (problem === undefined) return name;
  diagnostics.report("GC_PACKAGE_NAME", at, { name, problem });
  return undefined;
}

/** `names.models["a b"]`, `include[0]` */
function show(path: KeyPath): string {
  if (path.length === 0) return "the configuration";
  const parts = path.map((part, index) => {
    if (typeof part === "number") return `[${part}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(part)) return `[${JSON.stringify(part)}]`;
    return index === 0 ? part : `.${part}`;
  });
  return parts.join("");
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
