/** What a user may set in `connector.config.{ts,js,json,yaml}`; command-line options win over it. */
export interface Config {
  /** Name of the npm package. */
  readonly name?: string;
  /** Version of the npm package (semver). Default: the description's, where that is semver. */
  readonly version?: string;
  /** Select operations: `tag:Pets`, `path:/pets/**`, `method:GET`, `operation:listPets`, or a glob over `METHOD /path`. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly names?: NameConfig;
  /** Whether enums accept values that the description does not list. Default `response`: where a response can hold them. */
  readonly enums?: "response" | "open" | "closed";
  /** Folders or origins that external references may reach, beside the description's own. */
  readonly allowRef?: readonly string[];
  /** Warnings are errors. */
  readonly strict?: boolean;
}

export interface NameConfig {
  /** Operation (`GET /pets` or its operationId) → `group.method`. */
  readonly operations?: Readonly<Record<string, string>>;
  /** Tag or derived group → group. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Schema → name of its type. */
  readonly models?: Readonly<Record<string, string>>;
}
