import { basename, dirname, join } from "node:path";
import ts from "typescript";
import type { Question } from "./questions.ts";

/** How a program writes the types of one generator. */
export interface Dialect {
  /** Absolute path of the file with the types. */
  readonly file: string;
  /** What imports what the code needs. */
  readonly imports: (names: readonly string[]) => string;
  /** The type of a schema, as an expression; `inRequests`: what a request takes. */
  readonly nameOf: (schema: string, inRequests: boolean) => string;
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
};

const PLACEHOLDER = /<([A-Z]\w*)( in requests)?>/g;
const MARK = "▸";

/** Asks TypeScript itself, as a compiler and as an editor does, about the types of one generator. */
export class Judge {
  readonly #dialect: Dialect;
  readonly #path: string;
  readonly #service: ts.LanguageService;
  #code = "";
  #version = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#path = join(dirname(dialect.file), "question.ts");
    this.#service = ts.createLanguageService({
      getCurrentDirectory: () => dirname(this.#path),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getCompilationSettings: () => OPTIONS,
      getScriptFileNames: () => [this.#path],
      getScriptVersion: (path) =>
        path === this.#path ? String(this.#version) : "0",
      getScriptSnapshot: (path) => {
        const text = this.#read(path);
        return text === undefined
          ? undefined
          : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (path) => path === this.#path || ts.sys.fileExists(path),
      readFile: (path) => this.#read(path),
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    });
  }

  /** Whether the answer is as it should be. */
  ask(question: Question): boolean {
    if ("accepts" in question) return this.#errorsOf(question.accepts) === 0;
    if ("rejects" in question) return this.#errorsOf(question.rejects) > 0;
    if ("complete" in question) {
      const names = this.#complete(question.complete);
      return question.offers.every((name) => names.includes(name));
    }
    const { type, all } = this.#hover(question.hover);
    return "shows" in question
      ? type === question.shows
      : question.tells.every((text) => all.includes(text));
  }

  #read(path: string): string | undefined {
    return path === this.#path ? this.#code : ts.sys.readFile(path);
  }

  /** Sets the code, and gives the position of the mark. */
  #write(code: string): number {
    const { imports, nameOf } = this.#dialect;
    const names: string[] = [];
    const named = code.replace(PLACEHOLDER, (_, schema: string, side) => {
      const name = nameOf(schema, side !== undefined);
      names.push(name);
      return name;
    });
    const whole = `${imports([...new Set(names)])}\n${named}\nexport {};\n`;
    const text = whole.replace(
      "#types",
      `./${basename(this.#dialect.file, ".ts")}`,
    );
    this.#code = text.replace(MARK, "");
    this.#version++;
    return text.indexOf(MARK);
  }

  #errorsOf(code: string): number {
    this.#write(code);
    const wrong = this.#service.getSyntacticDiagnostics(this.#path);
    if (wrong.length > 0) throw new Error(`no TypeScript: ${this.#code}`);
    return this.#service.getSemanticDiagnostics(this.#path).length;
  }

  #hover(code: string): { type: string; all: string } {
    const at = this.#write(code);
    // Behind `components["schemas"]["Place"]` the name is in the quotes.
    const back = this.#code.charAt(at - 1) === "]" ? 3 : 1;
    const info = this.#service.getQuickInfoAtPosition(this.#path, at - back);
    const type = ts.displayPartsToString(info?.displayParts);
    const docs = ts.displayPartsToString(info?.documentation);
    const tags = (info?.tags ?? []).map(
      ({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`,
    );
    return { type, all: [type, docs, ...tags].join("\n") };
  }

  #complete(code: string): string[] {
    const at = this.#write(code);
    const found = this.#service.getCompletionsAtPosition(this.#path, at, {});
    return (found?.entries ?? []).map(({ name }) => name);
  }
}
