import { Option, type Command } from "commander";
import { collect } from "../options.js";

export function addTryOptions(command: Command): Command {
  return command
    .option("--env <environment>", "name of an environment, or a URL")
    .option(
      "--auth <factory>",
      "credential to connect with, by its function; repeatable",
      collect,
    )
    .option(
      "--set <name=value>",
      "value of a field, an option or a variable; repeatable (secrets: CONNECTOR_<NAME> in the environment)",
      collect,
    )
    .option(
      "--store <folder>",
      "keep the tokens of a login here (default: forget them)",
    )
    .option("--no-browser", "show the address of a login, open no browser")
    .addOption(
      new Option("--format <format>", "how to show the result")
        .choices(["text", "json"])
        .default("text"),
    );
}
