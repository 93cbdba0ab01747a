import { join } from "node:path";
import ts from "typescript";

/** What several connectors read: the libraries of the language, and packages. */
const shared = new Map<string, ts.SourceFile | undefined>();

/**
 * What TypeScript 5.9 has against a connector: its sources as `tsconfig.build.json` builds them, and its tests as
 * `tsconfig.json` checks them. In this process, because most of what a compiler does is to read the same libraries.
 */
export function typeCheck(folder: string): string[] {
  const { fileNames } = readConfig(folder, "tsconfig.json");
  const build = readConfig(folder, "tsconfig.build.json");
  const { rootDir: _, ...options } = build.options;
  const program = ts.createProgram(fileNames, options, makeHost(options));
  const built = new Set(build.fileNames);
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...program
      .getSourceFiles()
      .filter(({ fileName }) => built.has(fileName))
      .flatMap((file) => [...program.getDeclarationDiagnostics(file)]),
  ];
  return found.map(print);
}

function readConfig(folder: string, name: string): ts.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(
    join(folder, name),
    ts.sys.readFile,
  ) as { config: unknown; error?: ts.Diagnostic };
  if (error) throw new Error(print(error));
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const [problem] = parsed.errors;
  if (problem) throw new Error(print(problem));
  return parsed;
}

function makeHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, how, ...rest) => {
    if (!name.includes("/node_modules/")) {
      return getSourceFile(name, how, ...rest);
    }
    const format = typeof how === "object" ? how.impliedNodeFormat : undefined;
    const key = `${name} ${format}`;
    if (!shared.has(key)) shared.set(key, getSourceFile(name, how, ...rest));
    return shared.get(key);
  };
  return host;
}

function print({ file, start = 0, code, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  const at = file?.getLineAndCharacterOfPosition(start);
  const place = at ? `${file?.fileName}(${at.line + 1}): ` : "";
  return `${place}TS${code}: ${text}`;
}
