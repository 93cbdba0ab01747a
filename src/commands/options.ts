import { InvalidArgumentError, Option, type Command } from "commander";
import type { Config } from "../config/config.js";
import type { SessionRequest } from "./session.js";
import type { Format } from "./report.js";

/** The options as commander gives them. */
export interface Options {
  readonly out?: string;
  readonly name?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly config?: string;
  readonly lock?: string;
  readonly frozenLock?: boolean;
  readonly strict?: boolean;
  readonly format: Format;
  readonly check?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly allowRef?: readonly string[];
  readonly print?: "ir" | "plan";
  readonly color: boolean;
  readonly verbose?: boolean;
}

export const collect = (value: string, before: readonly string[] = []) => [
  ...before,
  value,
];

type Define = (command: Command) => Command;

const defineSelection: Define = (command) =>
  command
    .option(
      "--include <pattern>",
      "keep only operations that match: tag:, path:, method:, operation:, or a glob; repeatable",
      collect,
    )
    .option(
      "--exclude <pattern>",
      "leave out operations that match; repeatable",
      collect,
    );

const defineFiles: Define = (command) =>
  command
    .option(
      "--config <file>",
      "configuration (default: connector.config.* beside the description, or here)",
      refuseEmpty,
    )
    .option(
      "--lock <file>",
      "lock (default: connector.lock.json beside the configuration, or in the output)",
      refuseEmpty,
    )
    .option(
      "--allow-ref <place>",
      "folder or origin that references may reach; repeatable",
      collect,
    );

const defineReport: Define = (command) =>
  command
    .option("--strict", "treat warnings as errors")
    .addOption(
      new Option("--format <format>", "how to show diagnostics")
        .choices(["pretty", "json", "github"])
        .default("pretty"),
    )
    .option("--quiet", "show nothing but errors")
    .option("--no-color", "use no colours; so does NO_COLOR")
    .option("--verbose", "show where an internal error comes from");

const defineOutput: Define = (command) =>
  command
    .option(
      "--out <dir>",
      "output folder (default: the name of the package or the file)",
      refuseEmpty,
    )
    .option("--name <name>", "name of the package");

const defineWriting: Define = (command) =>
  command
    .option("--frozen-lock", "fail if the lock or the snapshot would change")
    .addOption(
      new Option(
        "--check",
        "write nothing; fail if the output is stale",
      ).conflicts(["force", "print"]),
    )
    .addOption(
      new Option(
        "--dry-run",
        "write nothing; list what would change",
      ).conflicts(["print"]),
    )
    .option("--force", "overwrite files that were edited or not generated")
    .addOption(
      new Option(
        "--print <model>",
        "write nothing; print the model of the API or of the package",
      ).choices(["ir", "plan"]),
    );

/** An option that a variable of the shell left empty would else mean the current folder. */
function refuseEmpty(value: string): string {
  if (value.trim() === "")
    throw new InvalidArgumentError(
      "It is empty; leave the option out or give its value.",
    );
  return value;
}

/** In the order of the help. */
export function addGenerateOptions(command: Command): Command {
  const groups = [
    defineOutput,
    defineSelection,
    defineFiles,
    defineWriting,
    defineReport,
  ];
  return groups.reduce((defined, define) => define(defined), command);
}

export function addLintOptions(command: Command): Command {
  const groups = [defineSelection, defineFiles, defineReport];
  return groups.reduce((defined, define) => define(defined), command);
}

/** What the options say to a command, beside how it shows things. */
export function toRequest(spec: string, options: Options): SessionRequest {
  const { out, lock, config: configFile } = options;
  return {
    spec,
    config: toConfig(options),
    ...(out !== undefined && { out }),
    ...(lock !== undefined && { lock }),
    ...(configFile !== undefined && { configFile }),
  };
}

function toConfig({
  name,
  include,
  exclude,
  allowRef,
  strict,
}: Options): Config {
  return {
    ...(name !== undefined && { name }),
    ...(include && { include }),
    ...(exclude && { exclude }),
    ...(allowRef && { allowRef }),
    ...(strict && { strict }),
  };
}
