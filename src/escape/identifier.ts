/** Words that cannot be declared in a module (ECMA-262 §12.7.2, strict mode, and TypeScript's own types). */
const RESERVED = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for " +
    "function if implements import in instanceof interface let new null package private protected public return static " +
    "super switch this throw true try typeof var void while with yield arguments eval undefined NaN Infinity async of"
  ).split(" "),
);

/** Names that a declared type must not shadow or cannot have. */
const RESERVED_TYPES = new Set(
  "any unknown never void null undefined string number boolean object symbol bigint this infer keyof readonly unique asserts is".split(
    " ",
  ),
);

export const isReservedWord = (name: string): boolean => RESERVED.has(name);
export const isReservedType = (name: string): boolean =>
  RESERVED.has(name) || RESERVED_TYPES.has(name);
export const isIdentifier = (name: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(name);

/**
 * The words of a name: split at case changes, digits kept with the word before, everything else a boundary. Accents are
 * folded. The plural of an acronym is one word (`listAPIs`), and so is `OAuth`.
 */
export function words(name: string): string[] {
  return (
    name
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .match(
        /OAuth(?![a-z])[0-9]*|[A-Z]+(?=OAuth(?![a-z]))|[A-Z]{2,}s(?![a-z])[0-9]*|[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[A-Z][0-9]*|[0-9]+/g,
      ) ?? []
  );
}

const capital = (word: string) =>
  word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** `list_pets` → `listPets`. Empty when the name has no letter or digit of ASCII. */
export function camelCase(name: string | readonly string[]): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `list_pets` → `ListPets`; acronyms become words (`APIKey` → `ApiKey`). */
export function pascalCase(name: string | readonly string[]): string {
  return (typeof name === "string" ? words(name) : name).map(capital).join("");
}

/** `listPets` → `list-pets`. */
export function kebabCase(name: string): string {
  return words(name).join("-").toLowerCase();
}
