/**
 * The git blob id of a text: SHA-1 over `blob <bytes>\0<bytes>`, as `git hash-object` gives it.
 *
 * SHA-1 is written out here (FIPS 180-4, section 6.1) because the core imports no package and needs the id at once: the
 * platform's own digests are a promise in one host and a Node module in the other. It names a text, it protects nothing.
 */
export function blobId(bytes: Uint8Array): string {
  const header = Uint8Array.from(`blob ${bytes.length}\0`, (char) => char.charCodeAt(0));
  return sha1([header, bytes]);
}

/** Turns CR LF into LF; the same array where there is none. */
export function withLfEnds(bytes: Uint8Array): Uint8Array {
  let count = 0;
  for (let at = 0; at + 1 < bytes.length; at++) if (bytes[at] === 13 && bytes[at + 1] === 10) count++;
  if (count === 0) return bytes;
  const out = new Uint8Array(bytes.length - count);
  let to = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 13 && bytes[at + 1] === 10) continue;
    out[to++] = bytes[at] ?? 0;
  }
  return out;
}

function sha1(pieces: readonly Uint8Array[]): string {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6);
  let to = 0;
  for (const piece of pieces) {
    padded.set(piece, to);
    to += piece.length;
  }
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);

  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getInt32(block + 4 * t);
    for (let t = 16; t < 80; t++) {
      words[t] = rotate(at(words, t - 3) ^ at(words, t - 8) ^ at(words, t - 14) ^ at(words, t - 16), 1);
    }
    mix(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3), at(state, 4)];
  for (let t = 0; t < 80; t++) {
    // Sums of whole 32-bit numbers, which the engine need not turn into floating ones and back.
    let f: number;
    if (t < 20) f = (((b & c) | (~b & d)) + 0x5a827999) | 0;
    else if (t < 40) f = ((b ^ c ^ d) + 0x6ed9eba1) | 0;
    else if (t < 60) f = (((b & c) | (b & d) | (c & d)) - 0x70e44324) | 0;
    else f = ((b ^ c ^ d) - 0x359d3e2a) | 0;
    const next = (rotate(a, 5) + ((f + e) | 0) + at(words, t)) | 0;
    e = d;
    d = c;
    c = rotate(b, 30);
    b = a;
    a = next;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}
