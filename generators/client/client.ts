import type { Generator } from "../../src/emit/file.js";
import { connectionTestFile } from "./connection-test.js";
import { connectionFile } from "./connection.js";
import { connectorFile } from "./connector.js";

/** `src/client.ts`: the connection. `src/<api>.ts`: the connection with every group on it. `src/test-connection.ts`: its test. */
export const client: Generator = ({ plan }) => [
  connectionFile(plan),
  connectorFile(plan),
  connectionTestFile(plan),
];
