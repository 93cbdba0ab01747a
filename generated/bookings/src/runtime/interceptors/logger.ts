/** From the least important to the most. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** One line of a log. */
export interface LogEntry {
  readonly level: LogLevel;
  /** For a person: one line, printable. */
  readonly message: string;
  /** For a program. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A logger such as `console`, pino or winston. */
export interface Logger {
  debug(first: string | object, second: string | object): unknown;
  info(first: string | object, second: string | object): unknown;
  warn(first: string | object, second: string | object): unknown;
  error(first: string | object, second: string | object): unknown;
}

/** Where entries go: to a logger, or to a function, which suits every other. */
export type Log = Logger | ((entry: LogEntry) => unknown);

export interface LogOptions {
  /** The least important level that is logged. Default: `info`. */
  readonly level?: LogLevel | undefined;
  /**
   * Whether the methods of the logger take the fields first and then the
   * message. Default: true of pino, known by its `bindings`; else false.
   */
  readonly fieldsFirst?: boolean | undefined;
}

/** Writes entries; makes none that nobody wants, and never throws. */
export interface LogWriter {
  readonly level: LogLevel;
  write(level: LogLevel, make: () => Omit<LogEntry, "level">): void;
}

const ORDER: readonly LogLevel[] = ["debug", "info", "warn", "error"];

export function openLog(log: Log, options: LogOptions): LogWriter {
  const { level: least = "info" } = options;
  return {
    level: least,
    write(level, make) {
      if (ORDER.indexOf(level) < ORDER.indexOf(least)) return;
      try {
        const { message, fields } = make();
        const entry = { level, message: toPrintable(message), fields };
        const pending = pass(entry, log, options);
        if (pending instanceof Promise) pending.catch(() => undefined);
      } catch {
        // a call does not fail because it cannot be logged
      }
    },
  };
}

function pass(entry: LogEntry, log: Log, options: LogOptions): unknown {
  if (typeof log === "function") return log(entry);
  const { level, message, fields } = entry;
  const { fieldsFirst = "bindings" in log } = options;
  return fieldsFirst
    ? log[level](fields, message)
    : log[level](message, fields);
}

/** What a server says must not move the cursor of a terminal. */
export function toPrintable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, "?");
}
