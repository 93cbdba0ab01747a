import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const MARK = "▸";
const HEADER = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: { readonly items?: readonly { readonly label: string }[] };
}

/** What an editor with TypeScript 7 completes where the mark stands in the code of a file, by its language server. */
export async function complete(file: string, code: string): Promise<string[]> {
  const server = startServer();
  try {
    const uri = pathToFileURL(file).href;
    const before = code.slice(0, code.indexOf(MARK)).split("\n");
    const position = {
      line: before.length - 1,
      character: before.at(-1)?.length ?? 0,
    };
    const text = code.replace(MARK, "");
    await server.ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(dirname(file)).href,
      capabilities: {},
    });
    server.tell("initialized", {});
    server.tell("textDocument/didOpen", {
      textDocument: { uri, languageId: "typescript", version: 1, text },
    });
    const answer = await server.ask("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    return (answer.result?.items ?? []).map(({ label }) => label);
  } finally {
    server.stop();
  }
}

/** Speaks the base protocol of language servers: a header with a length, and JSON. */
function startServer() {
  const typescript = createRequire(import.meta.url).resolve(
    "typescript-7/package.json",
  );
  const tsc = join(dirname(typescript), "bin", "tsc");
  const child = spawn(process.execPath, [tsc, "--lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const waiting = new Map<number, (message: Message) => void>();
  let count = 0;
  let received = "";
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
  };
  const receive = (message: Message) => {
    if (message.id === undefined) return;
    // What the server asks, such as for its configuration, it can do without.
    if (message.method === undefined) waiting.get(message.id)?.(message);
    else send({ id: message.id, result: null });
  };
  // One unit a byte, as lengths are counted.
  child.stdout.setEncoding("latin1").on("data", (part: string) => {
    received += part;
    for (;;) {
      const header = HEADER.exec(received);
      const end = header ? header[0].length + Number(header[1]) : Infinity;
      if (!header || received.length < end) return;
      const body = received.slice(header[0].length, end);
      received = received.slice(end);
      receive(JSON.parse(Buffer.from(body, "latin1").toString()) as Message);
    }
  });
  return {
    ask: (method: string, params: object): Promise<Message> =>
      new Promise((resolve) => {
        waiting.set(++count, resolve);
        send({ id: count, method, params });
      }),
    tell: (method: string, params: object) => send({ method, params }),
    stop: () => child.kill(),
  };
}
