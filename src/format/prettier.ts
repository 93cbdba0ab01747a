import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import * as markdown from "prettier/plugins/markdown";
import { format } from "prettier/standalone";

/** Code inside Markdown is printed by the language that comes last. */
const typescript = {
  languages: [{ name: "TypeScript", parsers: ["babel-ts"], aliases: ["ts"] }],
};

/** The parsers and printers that emitted files need; what else prettier brings would be loaded at every start. */
const plugins = [babel, estree, markdown, typescript];

/** Of prettier's parsers for TypeScript, Babel's loads and parses fastest. */
export type Parser = "babel" | "babel-ts" | "json" | "markdown";

export interface Job {
  /** Prettier goes by the path, too, or it would search all of the text for what may be JSX. */
  readonly filepath: string;
  readonly parser: Parser;
  readonly text: string;
}

/** The text in prettier's style, with its defaults. */
export function formatText({ text, ...options }: Job): Promise<string> {
  return format(text, { ...options, plugins });
}
