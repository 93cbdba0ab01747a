/** An environment that the description lacks, or what is otherwise with one that it has. */
export interface EnvironmentConfig {
  /** Absolute http(s) URL, or a template of one: `https://{region}.example.com`. Default: the description's. */
  readonly url?: string;
  readonly description?: string;
  /** What the braces in `url` stand for: a default, or more. Default: the description's. */
  readonly variables?: Readonly<
    Record<string, string | EnvironmentVariableConfig>
  >;
  /** Credentials may be sent to it over plain http, for everybody on the way to read. Default: only to this machine. */
  readonly allowInsecure?: boolean;
}

export interface EnvironmentVariableConfig {
  /** Default: the first of `enum`. */
  readonly default?: string;
  /** The values that there are. Default: any. */
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** A parameter that the connection fills, so that no caller sees it. What is here wins over the description. */
export interface InternalConfig {
  /** Name of the connection's option that has the value: `organizationId`. Default: made of the parameter's name. */
  readonly option?: string;
  /** What a form calls the option. Default: words made of its name. */
  readonly label?: string;
  /** What a form says about it. Default: the parameter's description. */
  readonly help?: string;
  /** It is never shown, and never sent over plain http. Default: false. */
  readonly secret?: boolean;
  /** Nobody connects without it. Default: where some operation requires the parameter. */
  readonly required?: boolean;
  /** What is always sent; then there is no option. Default: the only value that the description allows, or its default. */
  readonly value?: string | number | boolean | readonly string[];
}
