import { expectTypeOf, test } from "vitest";
import type {
  Answer,
  ApiPromise,
} from "../../../../generators/runtime/api-promise.js";
import type { Operation } from "../../../../generators/runtime/operation.js";
import type { Outcome } from "../../../../generators/runtime/responses/outcome.js";
import {
  transfer,
  type TransferOptions,
} from "../../../../generators/runtime/streams/transfer.js";

test("types say in which form bytes are given", () => {
  type Headers = { ETag?: string };
  type All = Outcome<200, Blob, Headers> | Outcome<204, undefined>;
  type Download = Operation<{ id: string }, Blob | undefined, never, All>;
  const call = (options?: TransferOptions<"stream">) =>
    transfer({} as never, {} as Download, { id: "1" }, options);
  const usual = () => transfer({} as never, {} as Download, { id: "1" });
  const counted = () =>
    transfer({} as never, {} as Download, { id: "1" }, { timeoutMs: 1 });
  type Bytes = ReadableStream<Uint8Array> | undefined;
  expectTypeOf<Awaited<ReturnType<typeof call>>>().toEqualTypeOf<Bytes>();
  expectTypeOf<Awaited<ReturnType<typeof usual>>>().toEqualTypeOf<
    Blob | undefined
  >();
  expectTypeOf<Awaited<ReturnType<typeof counted>>>().toEqualTypeOf<
    Blob | undefined
  >();
  type Answered = Awaited<ReturnType<ReturnType<typeof call>["withResponse"]>>;
  expectTypeOf<Extract<Answered, { status: 200 }>["data"]>().toEqualTypeOf<
    ReadableStream<Uint8Array>
  >();
  const json = () => transfer({} as never, {} as Operation<undefined, number>);
  expectTypeOf<ReturnType<typeof json>>().toEqualTypeOf<
    ApiPromise<number, Answer<number>>
  >();
});
