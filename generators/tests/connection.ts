import type { EmittedFile } from "../../src/emit/file.js";
import type { Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { Imports } from "../code/imports.js";
import { settle } from "../code/settled.js";
import { Code, type Printable } from "../layout.js";
import { renderAsset } from "../render.js";
import { sampleOptions } from "./options.js";
import { listSecrets, printCredential } from "./secrets.js";

/** `test/support/connection.ts`: the connectors that the tests call. */
export function connectionFile(plan: Plan, variable: string): EmittedFile {
  const { client, credentials, validation } = plan;
  const imports = new Imports();
  if (validation) imports.value("validate", "../../src/schemas/index.js");
  imports.namespace("api", "../../src/index.js");
  const known = listSecrets(credentials);
  const own = credentials.filter(({ oauth }) => !oauth);
  const secrets = own.map(({ scheme: { id } }) => [id, known.get(id) ?? ""]);
  const auth = own.map((one) =>
    printCredential(one, known.get(one.scheme.id) ?? "", imports),
  );
  const options = {
    environment: { url: new Code("baseUrl") },
    ...(sampleOptions(plan) as Readonly<Record<string, Printable>>),
  };
  const connect = (name: string, passed: Printable) =>
    printCall(`export const ${name} = api.${client.factory}`, [passed], true);
  // tests are made to call often, and on machines that have much else to do
  const unlimited = { rateLimit: false, ...usualTimes(plan) };
  const connected = { ...options, auth: auth.length > 0 ? auth : undefined };
  const text = renderAsset("tests/connection.ts.hbs", {
    imports: String(imports).trimEnd(),
    secrets: printCall(
      "export const secrets: ReadonlyMap<string, string> = new Map",
      [secrets],
    ),
    connected: connect(variable, { ...connected, ...unlimited }),
    validated:
      validation &&
      connect("validated", {
        ...connected,
        ...unlimited,
        validate: new Code("validate"),
      }),
    anonymous: connect("anonymous", { ...options, ...unlimited }),
    limited: printCall(`  return api.${client.factory}`, [connected]),
    className: client.className,
  });
  return settle("test/support/connection.ts", text);
}

/** The usual time limits, where operations have others. */
const usualTimes = ({ groups }: Plan) => {
  const all = groups.flatMap(({ operations }) => operations);
  const has = (name: "timeoutMs" | "totalTimeoutMs") =>
    all.some(({ policies }) => policies?.[name] !== undefined);
  return {
    timeoutMs: has("timeoutMs") ? 60_000 : undefined,
    totalTimeoutMs: has("totalTimeoutMs") ? 120_000 : undefined,
  };
};
