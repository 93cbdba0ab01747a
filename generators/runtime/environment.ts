import { ArgumentError } from "./errors/errors.js";

/** One environment of the API: its URL, with `{variables}` to fill in. */
export interface EnvironmentTemplate {
  readonly url: string;
  /** By the key under which the caller gives them. */
  readonly variables?: Readonly<Record<string, EnvironmentVariable>>;
  /** Fills the variables; set where there are any. */
  readonly fill?: FillVariables;
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
 * Makes a URL of a template; what the caller gives no value for has its default.
 *
 * @throws {ArgumentError} if a value is not allowed.
 */
export type FillVariables = (
  template: string,
  variables: Readonly<Record<string, EnvironmentVariable>>,
  values: Readonly<Record<string, unknown>>,
) => string;

/**
 * The name of an environment, its name and variables, or a URL of one's own.
 */
export type EnvironmentChoice =
  string | { readonly name: string } | { readonly url: string };

/**
 * Gives the URL of an operation that is not where the environment is; nothing in
 * those where it is.
 */
export type OperationServer = (environment: Environment) => string | undefined;

/** An environment that is ready for use. */
export interface Environment {
  /** Absent where the caller gave a URL of their own. */
  readonly name?: string;
  /** Absolute http(s) URL, without a slash at its end. */
  readonly baseUrl: string;
  /** Makes a URL of another template with the same variables. */
  readonly fill?: (template: string) => string;
  readonly allowInsecure: boolean;
}

interface Environments {
  readonly environments: Readonly<Record<string, EnvironmentTemplate>>;
  readonly defaultEnvironment?: string;
}

export function resolveEnvironment(
  { environments, defaultEnvironment }: Environments,
  choice: EnvironmentChoice | undefined = defaultEnvironment,
): Environment {
  if (choice === undefined) {
    throw new ArgumentError("an environment is needed: { url }");
  }
  if (typeof choice === "object" && "url" in choice) {
    const baseUrl = parseBaseUrl(choice.url);
    return { baseUrl, allowInsecure: false };
  }
  const { name, ...values } =
    typeof choice === "string" ? { name: choice } : choice;
  const template = Object.hasOwn(environments, name) && environments[name];
  if (!template) {
    const names = Object.keys(environments).join(", ") || "none, only { url }";
    throw new ArgumentError(`no environment ${name}; there are: ${names}`);
  }
  const fill = (other: string) =>
    parseBaseUrl(
      template.fill?.(other, template.variables ?? {}, values) ?? other,
    );
  return {
    name,
    baseUrl: fill(template.url),
    fill,
    allowInsecure: template.allowInsecure ?? false,
  };
}

/**
 * Where the requests of one operation go: to its own server of the environment,
 * if it has one. With a URL of the caller's own, everything goes there.
 */
export function baseUrlOf(
  environment: Environment,
  { server }: { readonly server?: OperationServer },
): string {
  return server?.(environment) ?? environment.baseUrl;
}

function parseBaseUrl(text: string): string {
  const { href, protocol, origin, pathname }: Partial<URL> = URL.canParse(text)
    ? new URL(text)
    : {};
  const problem =
    (!href && "not absolute") ||
    (!/^https?:$/.test(`${protocol}`) && "not http(s)") ||
    (href !== `${origin}${pathname}` && "more than a place");
  if (problem) throw new ArgumentError(`the environment's URL is ${problem}`);
  return `${origin}${pathname}`.replace(/(?<!\/)\/+$/, "");
}
