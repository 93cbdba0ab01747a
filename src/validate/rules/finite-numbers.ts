import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { isList, isNode } from "../../grammar/json.js";
import type { Source } from "../../load/source.js";

/** Text that can become an infinite number or none: a large exponent, very many digits, or YAML's names for them. */
const suspicious =
  /(?:^|[\s:,[])[+-]?(?:\d[\d.]*[eE]\+?\d{3,}(?=[\s,\]}]|$)|\d{309}|\.(?:inf|nan))/i;

/** JSON has only finite numbers (RFC 8259 §6), so that others cannot be sent. */
export function checkFiniteNumbers(
  source: Source,
  diagnostics: Diagnostics,
): void {
  if (suspicious.test(source.text)) scan(source.value);

  function scan(value: unknown): void {
    if (!isNode(value) && !isList(value)) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member !== "number" || Number.isFinite(member)) {
        scan(member);
        continue;
      }
      const key = isList(value) ? Number(name) : name;
      diagnostics.report(
        "GC_TYPE_MISMATCH",
        { node: value, key },
        {
          member: isList(value) ? `element ${name}` : name,
          expected: "a finite number",
          found: String(member),
        },
      );
    }
  }
}
