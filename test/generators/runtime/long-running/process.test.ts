import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { startOperation } from "../../../../generators/runtime/long-running/start.js";
import { bundle } from "../../../../scripts/size/bundle.js";
import { connectTo } from "../connection.js";
import { accepted, askedOf, auth, call, play } from "./reports.js";

/** The program of the other process: it has the token, and a credential of its own. */
const program = `
  import { connect } from "./connect.js";
  import { bearer } from "./credentials/bearer.js";
  import { resumeOperation } from "./long-running/resume.js";
  const [url, token] = process.argv.slice(-2);
  const client = connect(
    { name: "pets-connector", product: "pets/1.2.3", environments: {} },
    { environment: { url }, auth: bearer("token", "0ther") },
  );
  const create = {
    id: "reports.create",
    method: "POST",
    path: "/reports",
    auth: [{ token: [] }],
    longRunning: {},
  };
  const result = await resumeOperation(client, create, token).wait();
  console.log(JSON.stringify(result));
`;

test("an operation is gone on with in another process", async () => {
  const server = await play(accepted, [200, { status: "done", id: 7 }]);
  const client = connectTo(server.url, { auth });
  const token = await startOperation(client, call()).token();
  const text = await bundle(program);
  const args = ["--input-type=module", "-e", text, server.url, String(token)];
  expect(JSON.parse(await run(args))).toEqual({ status: "done", id: 7 });
  expect(askedOf(server)).toEqual(["POST /reports", "GET /operations/7"]);
  const signed = server.received.map(({ headers }) => headers.authorization);
  expect(signed).toEqual(["Bearer s3cret", "Bearer 0ther"]);
});

/** What a program prints that Node runs. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "inherit"],
      timeout: 30_000,
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", () => resolve(printed));
  });
}
