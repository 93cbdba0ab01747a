import { readBounded } from "../responses/bounded-body.js";
import { hideOf } from "./hide.js";
import { describe, type LoggedTry, type Said } from "./log-entries.js";
import type { LogWriter } from "./logger.js";

/** How bodies are logged. */
export interface LoggedBodies {
  /** How much of a body is logged, at most. Default: 1024 bytes. */
  readonly maxBytes?: number | undefined;
  /**
   * Takes out of a text what nobody may read. Default: it is logged as it is.
   */
  readonly redact?: ((text: string, operationId: string) => string) | undefined;
}

/**
 * So much is read beyond what is logged: half a secret is not found, and is one
 * all the same. Servers take none that is longer.
 */
const MARGIN = 16 * 1024;

/** Longer is not waited for the beginning of a body. */
const PATIENCE_MS = 2_000;

/**
 * Text that has an end. Items that come one by one are left out: whoever stops
 * taking them would have to wait until the log has enough of them.
 */
const TEXT =
  /^text\/(?!event-stream)|[/+](json|xml|x-www-form-urlencoded|yaml)(?![\w-])/i;

/** Logs the beginning of bodies, where they are text. */
export class BodyLog {
  readonly #writer: LogWriter;
  readonly #maxBytes: number;
  readonly #redact: NonNullable<LoggedBodies["redact"]>;

  constructor(writer: LogWriter, options: LoggedBodies) {
    this.#writer = writer;
    this.#maxBytes = options.maxBytes ?? 1_024;
    this.#redact = options.redact ?? ((text) => text);
  }

  request(sent: LoggedTry): void {
    const { body } = sent.request;
    if (body === undefined) return;
    this.#writer.write("debug", () => {
      const isText =
        typeof body === "string" || body instanceof URLSearchParams;
      const shown = isText
        ? this.#cut(sent, startOf(String(body), this.#maxBytes + MARGIN))
        : Object.prototype.toString.call(body);
      return this.#say(sent, "body of the request", shown);
    });
  }

  /**
   * Reads a copy, so that nobody has to wait for the log. What is not logged is
   * not kept.
   */
  async response(sent: LoggedTry, response: Response): Promise<void> {
    if (this.#writer.level !== "debug" || !response.body) return;
    const type = response.headers.get("content-type") ?? "";
    if (!TEXT.test(type)) return;
    const text = await this.#readStart(response.clone());
    this.#writer.write("debug", () =>
      this.#say(sent, "body of the response", this.#cut(sent, text)),
    );
  }

  #say(sent: LoggedTry, what: string, body: string): Said {
    return describe(sent, [what], { body });
  }

  /** The text with which a body begins; it may break off, or be too slow. */
  async #readStart(copy: Response): Promise<string> {
    let hasEnded = false;
    const flush = () => void (hasEnded = true);
    const body = copy.body?.pipeThrough(new TransformStream({ flush }));
    const bounds = { bytes: this.#maxBytes + MARGIN, ms: PATIENCE_MS };
    const bytes = await readBounded(new Response(body), bounds);
    const text = new TextDecoder().decode(bytes, { stream: true });
    return hasEnded ? text : dropHalf(text);
  }

  #cut({ request }: LoggedTry, text: string): string {
    const bytes = new TextEncoder().encode(hideOf(request)(text));
    const kept = bytes.subarray(0, this.#maxBytes);
    // the last character may be cut in two: it is left out
    const start = new TextDecoder().decode(kept, { stream: true });
    const shown = this.#redact(start, request.operationId);
    return kept.length < bytes.length ? `${shown}…` : shown;
  }
}

function startOf(text: string, length: number): string {
  return text.length > length ? dropHalf(text.slice(0, length)) : text;
}

/** A text that was cut off, without the word that was cut in two. */
function dropHalf(text: string): string {
  const from = Math.max(0, text.length - MARGIN);
  const end = text.slice(from).search(/[\s"'<>,;][^\s"'<>,;]*$/);
  return text.slice(0, from + Math.max(0, end));
}
