import type { ReturnLoanParams } from "../src/operations/loans.js";
import { readingRoom } from "./support/connection.js";
import { mockAction } from "./support/server.js";
import { describe, expect, test } from "vitest";

describe("loans", () => {
  test("loans.list", async () => {
    const server = mockAction("loans.list");
    const result = await readingRoom.loans.list();
    const received = await server.received();
    expect(received).toEqual({ params: {}, violations: [] });
    expect(result).toEqual(server.answer);
  });

  test("loans.return", async () => {
    const server = mockAction("loans.return");
    const params: ReturnLoanParams = { loanId: "loanId" };
    const result = await readingRoom.loans.return(params);
    const received = await server.received();
    expect(received).toEqual({ params, violations: [] });
    expect(result).toEqual(server.answer);
  });
});
