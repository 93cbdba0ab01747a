import zlib from "node:zlib";
import { GOOD, type Fault, type Faults } from "./fault.js";

/** Bodies that are compressed, and damaged on the way. */
export const COMPRESSIONS: Faults = {
  "/gzip": encoded("gzip", zlib.gzipSync(GOOD)),
  "/gzip-truncated": encoded("gzip", zlib.gzipSync(GOOD).subarray(0, -12)),
  "/gzip-corrupt": encoded("gzip", flipByte(zlib.gzipSync(GOOD), 20)),
  "/gzip-not": encoded("gzip", Buffer.from(GOOD)),
  "/gzip-empty": encoded("gzip", Buffer.alloc(0)),
  "/deflate": encoded("deflate", zlib.deflateSync(GOOD)),
  /** As some servers understand "deflate" (RFC 9110, section 8.4.1.2). */
  "/deflate-raw": encoded("deflate", zlib.deflateRawSync(GOOD)),
  "/br": encoded("br", zlib.brotliCompressSync(GOOD)),
  "/br-truncated": encoded("br", zlib.brotliCompressSync(GOOD).subarray(0, -8)),
  "/gzip-twice": encoded("gzip, gzip", zlib.gzipSync(zlib.gzipSync(GOOD))),
  "/coding-unknown": encoded("rot13", Buffer.from(GOOD)),
};

function encoded(coding: string, bytes: Buffer): Fault {
  return ({ response }) => {
    response.writeHead(200, {
      "content-type": "application/json",
      "content-encoding": coding,
    });
    response.end(bytes);
  };
}

function flipByte(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  return damaged;
}
