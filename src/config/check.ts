import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { isObject } from "../is-object.js";
import { checkEnvironments } from "./check-environments.js";
import type { Config } from "./config.js";
import { findEndpointProblem } from "../diagnostics/endpoint.js";
import type { KeyPath, Locate } from "./locate.js";
import { rememberPlace } from "../diagnostics/places.js";
import { Reporter } from "./reporter.js";
import {
  configShape,
  isSemver,
  type CheckedShape,
  type Format,
  type MapShape,
  type ObjectShape,
  type Shape,
} from "./shape.js";

/** The configuration in `value`; what is unknown or wrong is reported and left out. */
export function checkConfig(
  value: unknown,
  locate: Locate,
  diagnostics: Diagnostics,
): Config {
  const checker = new Checker(locate, diagnostics);
  const config: Config = checker.object(value, configShape, []);
  checkEnvironments(config, value, { locate, diagnostics });
  return config;
}

type Values = Record<string, unknown>;

class Checker {
  readonly #locate: Locate;
  readonly #reporter: Reporter;

  constructor(locate: Locate, diagnostics: Diagnostics) {
    this.#locate = locate;
    this.#reporter = new Reporter(locate, diagnostics);
  }

  object(value: unknown, shape: ObjectShape, path: KeyPath): Values {
    const { members, required = [] } = shape;
    if (!this.#isObject(value, path)) return {};
    for (const key of required)
      if (!Object.hasOwn(value, key))
        this.#reporter.reportType(path, `an object with "${key}"`, value);
    const known = Object.entries(value).flatMap(([key, member]) => {
      const shape = members.get(key);
      const at = [...path, key];
      if (!shape) this.#reporter.reportUnknown(at, members.keys());
      const checked = shape && this.#check(member, shape, at);
      return checked === undefined ? [] : [[key, checked] as const];
    });
    return Object.fromEntries(known);
  }

  /** The value, or `undefined` when it was refused or is not there. */
  #check(value: unknown, shape: Shape, path: KeyPath): unknown {
    if (value === undefined) return undefined;
    switch (shape.kind) {
      case "object":
        if (shape.orFalse && value === false) return value;
        return this.object(value, shape, path);
      case "checked":
        return this.#checked(value, shape, path);
      case "record":
        return this.#record(value, path, shape.values);
      case "strings":
        return this.#strings(value, path);
      case "boolean":
        if (typeof value === "boolean") return value;
        return this.#reporter.reportType(path, "true or false", value);
      case "choice":
        return this.#choice(value, shape.values, path);
      case "status":
        return this.#status(value, path);
      case "map":
        return this.#map(value, shape, path);
      case "typed":
        return this.#typed(value, shape.of, path);
      case "plain":
        if (typeof value !== "object" || Array.isArray(value)) return value;
        return this.#reporter.reportType(
          path,
          "a text, a number or a list",
          value,
        );
      case "requirements":
        return this.#requirements(value, path);
      case "some":
        return this.#some(value, shape.of, path);
      case "string":
        return this.#string(value, path, shape.format);
    }
  }

  #string(value: unknown, path: KeyPath, format?: Format): string | undefined {
    if (typeof value !== "string")
      return this.#reporter.reportType(path, "a string", value);
    if (format === "semver" && !isSemver(value))
      return this.#reporter.reportValue(
        path,
        "a semantic version such as 1.2.3",
        value,
      );
    const endpoint = format === "endpoint" && findEndpointProblem(value);
    if (endpoint)
      return this.#reporter.reportValue(
        path,
        `a URL for secrets, and ${endpoint}`,
        value,
      );
    if (format === "package-name")
      return this.#reporter.checkPackageName(path, value);
    if (value.trim() === "")
      return this.#reporter.reportValue(
        path,
        "a string that is not empty",
        value,
      );
    return value;
  }

  #choice(value: unknown, values: readonly string[], path: KeyPath) {
    const expected = values.map((one) => `"${one}"`).join(" or ");
    if (typeof value !== "string")
      return this.#reporter.reportType(path, expected, value);
    if (!values.includes(value))
      return this.#reporter.reportValue(path, expected, value);
    return value;
  }

  /** What lacks a member that its type needs is left out whole. */
  #typed(
    value: unknown,
    of: ReadonlyMap<string, ObjectShape>,
    path: KeyPath,
  ): Values {
    if (!this.#isObject(value, path)) return {};
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const at = [...path, key];
      if (!this.#isObject(item, at)) return [];
      const type = this.#choice(
        (item as Values)["type"],
        [...of.keys()],
        [...at, "type"],
      );
      const shape = type === undefined ? undefined : of.get(type);
      if (!shape) return [];
      const checked = this.object(item, shape, at);
      const isWhole = (shape.required ?? []).every(
        (name) => checked[name] !== undefined,
      );
      return isWhole ? [[key, checked] as const] : [];
    });
    return Object.fromEntries(entries);
  }

  #strings(value: unknown, path: KeyPath): string[] | undefined {
    if (!Array.isArray(value))
      return this.#reporter.reportType(path, "a list of strings", value);
    return value.flatMap(
      (item: unknown, index) => this.#string(item, [...path, index]) ?? [],
    );
  }

  #record(value: unknown, path: KeyPath, values?: readonly string[]): Values {
    if (!this.#isObject(value, path)) return {};
    const entries = Object.entries(value).flatMap(([key, item]) => {
      const at = [...path, key];
      const text = values
        ? this.#choice(item, values, at)
        : this.#string(item, at);
      return text === undefined ? [] : [[key, text] as const];
    });
    return Object.fromEntries(entries);
  }

  #checked(value: unknown, shape: CheckedShape, path: KeyPath): unknown {
    const { accepts, expected } = shape;
    if (accepts(value)) return value;
    const isShown = typeof value === "string" || typeof value === "number";
    return isShown
      ? this.#reporter.reportValue(path, expected, String(value))
      : this.#reporter.reportType(path, expected, value);
  }

  #status(value: unknown, path: KeyPath): number | undefined {
    const valid =
      typeof value === "number" &&
      Number.isInteger(value) &&
      value >= 100 &&
      value <= 599;
    return valid
      ? value
      : this.#reporter.reportType(path, "a status such as 403", value);
  }

  #map(value: unknown, shape: MapShape, path: KeyPath): Values {
    if (!this.#isObject(value, path)) return {};
    const { of, short, orFalse } = shape;
    const entries = Object.entries(value).map(([key, item]) => {
      const at = [...path, key];
      if (orFalse && item === false) return [key, item] as const;
      const isShort = short !== undefined && typeof item === "string";
      const checked = isShort
        ? { [short]: this.#string(item, at) }
        : this.object(item, of, at);
      rememberPlace(checked, this.#locate(at, "name"));
      return [key, checked] as const;
    });
    return Object.fromEntries(entries);
  }

  #requirements(value: unknown, path: KeyPath): Values[] | undefined {
    if (!Array.isArray(value))
      return this.#reporter.reportType(path, "a list of objects", value);
    const requirements = value.map((item: unknown, index) => {
      const at = [...path, index];
      if (!this.#isObject(item, at)) return {};
      const entries = Object.entries(item).map(
        ([key, texts]): [string, unknown] => [
          key,
          this.#strings(texts, [...at, key]) ?? [],
        ],
      );
      const checked = Object.fromEntries(entries);
      rememberPlace(checked, this.#locate(at, "value"));
      return checked;
    });
    rememberPlace(requirements, this.#locate(path, "name"));
    return requirements;
  }

  #some(value: unknown, of: ObjectShape, path: KeyPath): Values[] {
    return Array.isArray(value)
      ? value.map((item, index) => this.object(item, of, [...path, index]))
      : [this.object(value, of, path)];
  }

  #isObject(value: unknown, path: KeyPath): value is object {
    if (isObject(value)) return true;
    this.#reporter.reportType(path, "an object", value);
    return false;
  }
}
