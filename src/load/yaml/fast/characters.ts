/** Character codes that YAML gives a meaning to. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const SINGLE_QUOTE = 0x27;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const BAR = 0x7c;
export const CLOSE_BRACE = 0x7d;

const INDICATORS = new Set(
  [..."-?:,[]{}#&*!|>'\"%@`"].map((c) => c.charCodeAt(0)),
);

/** Whether a plain scalar can start here (YAML 1.2 §7.3.3); those that start with `-`, `?` or `:` are few. */
export function startsPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!INDICATORS.has(code)) return true;
  return code === DASH && !endsWord(text.charCodeAt(at + 1));
}

/** White space, a flow indicator, or the end of the text. */
export function endsWord(code: number): boolean {
  return (
    code === SPACE ||
    code === LINE_FEED ||
    code === TAB ||
    isFlowIndicator(code) ||
    Number.isNaN(code)
  );
}

/** White space that parts a `:` or `-` from what follows, or the end of the text. */
export function isBreak(code: number): boolean {
  return code === SPACE || code === LINE_FEED || Number.isNaN(code);
}

export function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA ||
    code === OPEN_BRACKET ||
    code === CLOSE_BRACKET ||
    code === OPEN_BRACE ||
    code === CLOSE_BRACE
  );
}
