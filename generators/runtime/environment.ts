import { ArgumentError } from "./errors/errors.js";

/** One environment of the API: its URL, with `{variables}` to fill in. */
export interface EnvironmentTemplate {
  readonly url: string;
  /** By the key under which the caller gives them. */
  readonly variables?: Readonly<Record<string, EnvironmentVariable>>;
  /** Credentials may be sent over plain http. Default: only to this machine. */
  readonly allowInsecure?: boolean;
}

export interface EnvironmentVariable {
  /** Name in the template. Default: the key. */
  readonly name?: string;
  readonly default: string;
  /** Absent when any value is allowed. */
  readonly enum?: readonly string[];
}

/**
 * The name of an environment, its name and variables, or a URL of one's own.
 */
export type EnvironmentChoice =
  string | { readonly name: string } | { readonly url: string };

/**
 * The one server of an operation, or its servers by environment. Variables have
 * the values that they have in the environment.
 */
export type OperationServer = string | Readonly<Record<string, string>>;

/** An environment that is ready for use. */
export interface Environment {
  /** Absent where the caller gave a URL of their own. */
  readonly name?: string;
  /** Absolute http(s) URL, without a slash at its end. */
  readonly baseUrl: string;
  /** Makes a URL of another template with the same variables. */
  readonly fill?: (template: string) => string;
  readonly allowInsecure: boolean;
  /** An operation that has one server of its own uses it here only. */
  readonly isDefault: boolean;
}

interface Environments {
  readonly environments: Readonly<Record<string, EnvironmentTemplate>>;
  readonly defaultEnvironment?: string;
}

export function resolveEnvironment(
  known: Environments,
  choice: EnvironmentChoice | undefined = known.defaultEnvironment,
): Environment {
  if (choice === undefined) {
    throw new ArgumentError("an environment is needed: { url }");
  }
  if (typeof choice === "object" && "url" in choice) {
    const baseUrl = parseBaseUrl(choice.url);
    return { baseUrl, allowInsecure: false, isDefault: false };
  }
  const { name, ...variables } =
    typeof choice === "string" ? { name: choice } : choice;
  const template = findTemplate(known, name);
  const fill = (url: string) =>
    parseBaseUrl(fillTemplate(url, template, variables));
  return {
    name,
    baseUrl: fill(template.url),
    fill,
    allowInsecure: template.allowInsecure ?? false,
    isDefault: name === known.defaultEnvironment,
  };
}

/**
 * Where the requests of one operation go: to its own server of the environment,
 * if it has one. With a URL of the caller's own, everything goes there.
 */
export function baseUrlOf(
  { name = "", baseUrl, isDefault, fill }: Environment,
  { server }: { readonly server?: OperationServer },
): string {
  const own =
    typeof server === "object"
      ? Object.hasOwn(server, name) && server[name]
      : isDefault && server;
  return own && fill ? fill(own) : baseUrl;
}

function findTemplate(known: Environments, name: string): EnvironmentTemplate {
  const { environments } = known;
  const template = Object.hasOwn(environments, name) && environments[name];
  if (template) return template;
  const names = Object.keys(environments).join(", ") || "none, only { url }";
  throw new ArgumentError(`no environment ${name}; there are: ${names}`);
}

function fillTemplate(
  template: string,
  { variables = {} }: EnvironmentTemplate,
  values: Readonly<Record<string, unknown>>,
): string {
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
}

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

function parseBaseUrl(text: string): string {
  if (!URL.canParse(text)) {
    throw new ArgumentError("the environment's URL is not absolute");
  }
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ArgumentError("the environment's URL is not http(s)");
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new ArgumentError("the environment's URL is more than a place");
  }
  return url.origin + url.pathname.replace(/(?<!\/)\/+$/, "");
}
