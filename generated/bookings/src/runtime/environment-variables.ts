import type { EnvironmentVariable, FillVariables } from "./environment.js";
import { ArgumentError } from "./errors/errors.js";

/** Fills the `{variables}` of an environment's URL. */
export const fillVariables: FillVariables = (template, variables, values) => {
  let url = template;
  for (const [key, variable] of Object.entries(variables)) {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    const placeholder = `{${variable.name ?? key}}`;
    const text = String(value ?? variable.default);
    checkVariable(key, text, variable);
    if (isInAuthority(url, placeholder) && text.includes("/")) {
      throw new ArgumentError(`variable ${key} must be part of a host name`);
    }
    url = url.replaceAll(placeholder, () => text);
  }
  return url;
};

/**
 * No value may move the rest of the URL into another part of it, and so
 * requests to another host.
 */
function checkVariable(
  key: string,
  value: string,
  variable: EnvironmentVariable,
): void {
  if (variable.enum && !variable.enum.includes(value)) {
    const allowed = variable.enum.join(", ");
    throw new ArgumentError(`variable ${key} must be one of: ${allowed}`);
  }
  if (/[\s?#@\\]/.test(value)) {
    throw new ArgumentError(`variable ${key} has a character no URL part has`);
  }
}

/** Whether a placeholder stands between the `//` and the next slash. */
function isInAuthority(url: string, placeholder: string): boolean {
  return /^[^/]*\/\/[^/]*/.exec(url)?.[0].includes(placeholder) ?? false;
}
