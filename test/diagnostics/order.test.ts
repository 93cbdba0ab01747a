import { expect, test } from "vitest";
import { orderDiagnostics } from "../../src/diagnostics/order.js";
import { placed } from "./format/placed.js";

test("orders by file as listed, line, column, code and message, and drops what reads the same", () => {
  const wanted = [
    placed({ label: "z.yaml", line: 2, column: 1 }, { code: "GC_MARKUP" }),
    placed({ label: "z.yaml", line: 2, column: 1 }),
    placed({ label: "z.yaml", line: 2, column: 10 }),
    placed({ label: "z.yaml", line: 10, column: 1 }),
    placed({ label: "a.yaml" }, { message: "A" }),
    placed({ label: "a.yaml" }, { message: "B" }),
    placed({ label: "0.yaml" }),
    placed(undefined),
  ];
  const labels = ["z.yaml", "a.yaml"];
  const given = [...wanted, ...wanted].reverse();
  expect(orderDiagnostics(given, labels)).toEqual(wanted);
});
