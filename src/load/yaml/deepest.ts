import { Lexer } from "yaml";
import { limits } from "../limits.js";

/** Where flow collections are nested too deep, or else the line that is indented most. */
export function deepestOffset(text: string): number {
  let offset = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > limits.depth) return offset;
    // The lexer marks documents and scalars by one character that is not in the text.
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(token)) offset += token.length;
  }
  return mostIndented(text);
}

function mostIndented(text: string): number {
  let most = { indent: 0, offset: 0 };
  for (const { 0: line, index } of text.matchAll(/^ *(?:- +)*/gm))
    if (line.length > most.indent)
      most = { indent: line.length, offset: index + line.length };
  return most.offset;
}
