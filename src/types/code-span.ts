/** A code span; with longer fences where the text itself has backticks (CommonMark §6.1). */
export function codeSpan(text: string): string {
  const line = text.replace(/[\n\r\u2028\u2029]/g, (end) =>
    end === "\r" ? "\\r" : "\\n",
  );
  const longest = Math.max(
    0,
    ...[...line.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return longest === 0
    ? `${fence}${line}${fence}`
    : `${fence} ${line} ${fence}`;
}
