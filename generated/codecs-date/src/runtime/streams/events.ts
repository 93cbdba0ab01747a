/** One event of an event stream (HTML, section 9.2.6). */
export interface ServerSentEvent {
  /** Absent where the stream does not name it; HTML calls it `message` then. */
  readonly event?: string;
  readonly data: unknown;
  /** Absent where the stream does not say it with this event. */
  readonly id?: string;
  /** Milliseconds to wait before connecting again. */
  readonly retry?: number;
}

/** How far an event stream has come. */
export interface EventPosition {
  /** Of the last event that had an id; empty if the server took it back. */
  lastEventId?: string;
  /** Milliseconds that the server asks to wait before connecting again. */
  retryMs?: number;
  /** Whether the server said that the stream is over. */
  isOver?: boolean;
}

/**
 * Events as they arrive: iterate it once. Whoever leaves the loop closes the
 * connection.
 */
export class EventStream<Item> implements AsyncIterable<Item> {
  readonly #items: AsyncIterableIterator<Item>;
  readonly #position: EventPosition;

  constructor(items: AsyncIterableIterator<Item>, position: EventPosition) {
    this.#items = items;
    this.#position = position;
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Item> {
    return this.#items;
  }

  /** For `listen`. */
  get position(): EventPosition {
    return this.#position;
  }

  /**
   * Id of the last event that was read and had one: with it as the option
   * `lastEventId`, another call goes on behind that event, also in another
   * process. `undefined` if the server sends no ids.
   */
  get lastEventId(): string | undefined {
    return this.#position.lastEventId || undefined;
  }

  /** Milliseconds that the server asks to wait before connecting again. */
  get retryMs(): number | undefined {
    return this.#position.retryMs;
  }
}
