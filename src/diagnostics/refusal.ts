const REASONS: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "its symbolic links form a circle",
  ENAMETOOLONG: "the name is too long",
};

/** Why the system refused to read a file. Node's message names the path and the system call, which say nothing to the user. */
export function explainRefusal(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (code || String(error));
}

/** Node's code of a system error, or nothing. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "";
}

/** Whether it is the system that refused, and not this program that is at fault. */
export function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
