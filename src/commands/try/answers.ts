import { readFile } from "node:fs/promises";
import path from "node:path";
import { visibleText } from "../../escape/visible.js";
import type { Terminal } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import type { Field } from "./connector.js";

/** What is asked for, and of whom: a credential's factory, or nobody for what the connection has itself. */
export interface Subject {
  readonly owner?: string;
  readonly field: Field;
  /** Taken where nobody says otherwise. */
  readonly fallback?: string;
  /** `@name` stands for the text of a file. */
  readonly isFile?: boolean;
}

/** Where values come from: `--set` wins over the environment of the process, and a person is asked last. */
export class Answers {
  readonly #given: ReadonlyMap<string, string>;
  readonly #terminal: Terminal;
  readonly #used = new Set<string>();

  constructor(settings: readonly string[], terminal: Terminal) {
    this.#given = new Map(settings.map(parseSetting));
    this.#terminal = terminal;
  }

  get isInteractive(): boolean {
    return this.#terminal.ask !== undefined;
  }

  /** The value, where nobody has to be asked for it. */
  find(owner: string | undefined, name: string): string | undefined {
    const names = namesOf(owner, name);
    const set = names.find((one) => this.#given.has(one));
    if (set !== undefined) {
      this.#used.add(set);
      return this.#given.get(set);
    }
    const variables = names.map(variableOf);
    const variable = variables.find((one) => this.#terminal.env[one]);
    return variable && this.#terminal.env[variable];
  }

  /**
   * The value, asked for where it is needed or may be; `undefined` for none.
   *
   * @throws UsageError when there is none, and it is required.
   */
  async get(subject: Subject): Promise<string | undefined> {
    const { owner, field, fallback, isFile } = subject;
    const found = this.find(owner, field.name) ?? (await this.#ask(subject));
    const value = found || fallback;
    if (!value && field.required) {
      throw new UsageError(
        `${owner ? `${owner} needs` : "there is no"} ${field.name} (${visibleText(field.label)}): set ${variableOf(field.name)}, or run it in a terminal`,
      );
    }
    if (!value || !isFile) return value;
    if (value.startsWith("@"))
      return readText(value.slice(1), this.#terminal.cwd);
    if (value.includes("-----BEGIN ")) return value;
    throw new UsageError(
      `${field.name} is no PEM: give its text, or @ and the name of its file`,
    );
  }

  async #ask({
    field,
    fallback,
    isFile,
  }: Subject): Promise<string | undefined> {
    const { label, help, secret, required, options = [] } = field;
    const isAsked = required || secret || fallback !== undefined;
    if (!this.#terminal.ask || !isAsked) return undefined;
    if (help) this.#say(visibleText(help.slice(0, 200)));
    const known = options.map(({ name }) => name).join(", ");
    const hints = [
      ...(isFile ? ["@ and the name of a file"] : []),
      ...(known ? [`of ${known.slice(0, 200)}`] : []),
      ...(fallback === undefined ? [] : [`Enter for ${fallback}`]),
      ...(required || fallback !== undefined ? [] : ["Enter for none"]),
    ];
    const hint = hints.length > 0 ? ` (${hints.join("; ")})` : "";
    const text = visibleText(`${label}${hint}`);
    return this.#terminal.ask({ text, hidden: secret });
  }

  /** Shows a list, and asks for a number. */
  async choose<T>(
    title: string,
    choices: readonly (readonly [name: string, value: T])[],
  ): Promise<T | undefined> {
    const lines = choices.map(
      ([name], index) => `  ${index + 1}. ${visibleText(name)}`,
    );
    for (const line of [title, ...lines]) this.#say(line);
    const text = `1 to ${choices.length}`;
    const answer = await this.#terminal.ask?.({ text, hidden: false });
    return choices[Number(answer || 1) - 1]?.[1];
  }

  #say(line: string): void {
    this.#terminal.stderr.write(`${line}\n`);
  }

  /** Settings that nothing has asked for: typing errors. */
  get unused(): readonly string[] {
    return [...this.#given.keys()].filter((name) => !this.#used.has(name));
  }

  /** Whether a value stands on the command line, for others to see. */
  isOnCommandLine({ owner, field }: Subject): boolean {
    return namesOf(owner, field.name).some((name) => this.#given.has(name));
  }
}

function parseSetting(setting: string): readonly [string, string] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(setting) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError(`--set takes name=value, and not "${setting}"`);
  return [name, value];
}

/** `apiKey.key`, which says whose it is, before `key`. */
const namesOf = (owner: string | undefined, name: string): string[] =>
  owner === undefined ? [name] : [`${owner}.${name}`, name];

/** `clientId` → `CONNECTOR_CLIENT_ID` */
export const variableOf = (name: string): string =>
  `CONNECTOR_${name.replace(/([a-z0-9])(?=[A-Z])/g, "$1_").replace(/[^A-Za-z0-9]+/g, "_")}`.toUpperCase();

async function readText(name: string, cwd: string): Promise<string> {
  try {
    return await readFile(path.resolve(cwd, name), "utf8");
  } catch {
    throw new UsageError(`${name} cannot be read`);
  }
}
