/** Where a walk ended. */
export interface Page {
  /** The first URL that is not of the server, or that of the last page. */
  readonly url: URL;
  /** `undefined` where the walk left the server. */
  readonly text?: string;
}

const LONGEST_WALK = 20;

/**
 * A person with a browser: follows the redirects of one server, keeps its cookies, and submits the forms that come up as
 * they are. The first URL outside of the server ends the walk, unvisited.
 */
export class Browser {
  readonly #cookies = new Map<string, string>();

  async visit(start: string): Promise<Page> {
    const { origin } = new URL(start);
    let next: { url: URL; form?: URLSearchParams } = { url: new URL(start) };
    for (let hop = 0; hop < LONGEST_WALK; hop++) {
      if (next.url.origin !== origin) return { url: next.url };
      const response = await this.#load(next.url, next.form);
      const location = response.headers.get("location");
      const text = await response.text();
      if (location) {
        next = { url: new URL(location, next.url) };
        continue;
      }
      const form = findForm(text, next.url);
      if (!response.ok) throw new Error(`HTTP ${response.status}: ${text}`);
      if (!form) return { url: next.url, text };
      next = form;
    }
    throw new Error("a walk without an end");
  }

  async #load(url: URL, form: URLSearchParams | undefined): Promise<Response> {
    const cookies = [...this.#cookies].map(
      ([name, value]) => `${name}=${value}`,
    );
    const response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: cookies.join("; ") },
      ...(form && { method: "POST", body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }
}

function findForm(
  html: string,
  page: URL,
): { url: URL; form: URLSearchParams } | undefined {
  const action = /<form[^>]*\saction="([^"]*)"/.exec(html)?.[1];
  if (action === undefined) return undefined;
  const form = new URLSearchParams();
  for (const [, input = ""] of html.matchAll(/<input([^>]*)>/g)) {
    const name = /\sname="([^"]*)"/.exec(input)?.[1];
    if (name) form.set(name, /\svalue="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return { url: new URL(action, page), form };
}
