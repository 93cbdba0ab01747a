/** Left rotations: four to a round. */
const ROTATIONS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

/** The integer parts of 2^32 · |sin i|. */
const SINES = /* @__PURE__ */ Array.from(
  { length: 64 },
  (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0,
);

/**
 * MD5 (RFC 1321), in hexadecimal. It is broken, and here for servers alone that
 * know no better digest; Web Crypto leaves it out.
 */
export function md5(bytes: Uint8Array): string {
  const words = pad(bytes);
  let state: State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < words.byteLength; block += 64) {
    state = addBlock(state, words, block);
  }
  return state.map(toHex).join("");
}

type State = readonly [number, number, number, number];

/** A one bit, zeros, and the length in bits: a whole number of blocks. */
function pad(bytes: Uint8Array): DataView {
  const size = (Math.floor((bytes.length + 8) / 64) + 1) * 64;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(size - 8, BigInt(bytes.length) * 8n, true);
  return view;
}

function addBlock(state: State, words: DataView, block: number): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [mixed, index] = mix(round, step, [a, b, c, d]);
    const word = words.getInt32(block + (index % 16) * 4, true);
    const sum = (a + mixed + (SINES[step] ?? 0) + word) | 0;
    const by = ROTATIONS[round * 4 + (step % 4)] ?? 0;
    a = d;
    d = c;
    c = b;
    b = (b + ((sum << by) | (sum >>> (32 - by)))) | 0;
  }
  return [
    (state[0] + a) | 0,
    (state[1] + b) | 0,
    (state[2] + c) | 0,
    (state[3] + d) | 0,
  ];
}

/** The function of a round, and the word that its step takes. */
function mix(
  round: number,
  step: number,
  [, b, c, d]: State,
): readonly [value: number, index: number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), 5 * step + 1];
  if (round === 2) return [b ^ c ^ d, 3 * step + 5];
  return [c ^ (b | ~d), 7 * step];
}

/** Least significant byte first. */
function toHex(word: number): string {
  const view = new DataView(new ArrayBuffer(4));
  view.setInt32(0, word, true);
  return view.getUint32(0).toString(16).padStart(8, "0");
}
