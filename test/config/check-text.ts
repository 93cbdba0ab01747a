import { checkConfig } from "../../src/config/check.js";
import { parseConfigText } from "../../src/config/parse-text.js";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";

/** The configuration that a file in YAML holds, and what is wrong with it. */
export function checkText(text: string) {
  const diagnostics = new Diagnostics();
  const file = { uri: "file:///c.yaml", label: "c.yaml", text };
  const parsed = parseConfigText(file, diagnostics);
  if (!parsed) throw new Error("not parsed");
  const config = checkConfig(parsed.value, parsed.locate, diagnostics);
  return { config, found: diagnostics.all };
}
