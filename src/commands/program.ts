import { Command, CommanderError } from "commander";
import type { ExitCode } from "./exit-code.js";
import { findGenerator } from "./generator.js";
import { addGenerateOptions, addLintOptions, type Options } from "./options.js";
import type { Terminal } from "./terminal.js";
import { addTryOptions } from "./try/options.js";
import type { TryOptions } from "./try/run-try.js";
import { UsageError } from "./usage-error.js";

/** Runs the command line. Whatever happens is shown; nothing is thrown. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = makeProgram(terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    return reportFailure(error, argv, terminal);
  }
}

type Finish = (code: ExitCode) => void;

function makeProgram(terminal: Terminal, finish: Finish): Command {
  const program = new Command("gen-connector")
    .description(
      "Compiles an API description into a connector: a standalone, typed TypeScript package.",
    )
    .version(findGenerator().version, "-V, --version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .enablePositionalOptions()
    .showHelpAfterError("Run gen-connector --help for the options.")
    .addHelpText("after", EXAMPLES);
  defineGenerate(program, terminal, finish);
  defineGenerate(
    program.command("generate", { hidden: true }),
    terminal,
    finish,
  );
  addLintOptions(program.command("lint"))
    .description("check a description and write nothing")
    .argument("<spec>", SPEC)
    .action(async (spec: string, options: Options) => {
      const { runLint } = await import("./run-lint.js");
      finish(await runLint(spec, options, terminal));
    });
  addTryOptions(program.command("try"))
    .description("test the connection of a generated package")
    .argument(
      "<package>",
      "a folder, or the name of a package that is installed",
    )
    .action(async (target: string, options: TryOptions) => {
      const { runTry } = await import("./try/run-try.js");
      finish(await runTry(target, options, terminal));
    });
  return program;
}

const SPEC =
  "OpenAPI or Swagger description: a file, a URL, or - for standard input";

function defineGenerate(
  command: Command,
  terminal: Terminal,
  finish: Finish,
): void {
  addGenerateOptions(command)
    .argument("<spec>", SPEC)
    .allowExcessArguments()
    .action(async (spec: string, options: Options) => {
      checkAlone(command.args);
      const { print } = options;
      if (print !== undefined) {
        const { runPrint } = await import("./run-lint.js");
        return finish(await runPrint(spec, { ...options, print }, terminal));
      }
      const { runGenerate } = await import("./run-generate.js");
      finish(await runGenerate(spec, options, terminal));
    });
}

/** What comes before a second argument was meant for a command. */
function checkAlone([first, second]: readonly string[]): void {
  if (second === undefined) return;
  throw new UsageError(
    `${second} is one argument too many: ${first} is neither \`lint\` nor \`try\`, and a description stands alone`,
  );
}

const EXAMPLES = `
Examples:
  gen-connector petstore.yaml --out petstore-connector
  gen-connector https://example.com/openapi.json --include "tag:Pets"
  gen-connector petstore.yaml --out petstore-connector --check
  gen-connector lint petstore.yaml --strict
  gen-connector try petstore-connector --env sandbox`;

/** A user's mistake gets one line, a fault of this program one line and, if asked for, its stack. */
function reportFailure(
  error: unknown,
  argv: readonly string[],
  terminal: Terminal,
): ExitCode {
  const { stderr, env } = terminal;
  // Commander has shown its own already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    stderr.write(`error: ${message}\n`);
    return 2;
  }
  const line = message.split("\n", 1)[0] ?? "";
  stderr.write(
    `error GC_INTERNAL ${line}. This is a fault of gen-connector: please report it, with the description, at ${findGenerator().bugs}\n`,
  );
  if (argv.includes("--verbose") || env["DEBUG"])
    stderr.write(`${error instanceof Error ? error.stack : message}\n`);
  return 70;
}
