import { list as list2 } from "./operations/depots.js";
import { list as list3 } from "./operations/labels.js";
import { list as list4 } from "./operations/parcels.js";
import { list } from "./operations/weights.js";
import type { ConnectionTestResult } from "./runtime/connection-test/result.js";
import type {
  ConnectionTest,
  ConnectionTestOptions,
} from "./runtime/connection-test/test-connection.js";
import { testConnection as run } from "./runtime/connection-test/test-connection.js";
import type { Connector } from "./runtime/connector.js";

const test: ConnectionTest = {
  operation: list,
  others: [{ operation: list2 }, { operation: list3 }, { operation: list4 }],
};

/**
 * Finds out whether a connection works. What is wrong with it is the result,
 * in words for a person, and is not thrown.
 *
 * It sends one request, `weights.list`, which changes nothing; where the
 * credentials are none for it, it is `depots.list`, `labels.list` or
 * `parcels.list`.
 *
 * @throws {AbortError} as a rejection: the signal was aborted.
 */
export function testConnection(
  connector: Connector,
  options?: ConnectionTestOptions,
): Promise<ConnectionTestResult> {
  return run(connector, test, options);
}
