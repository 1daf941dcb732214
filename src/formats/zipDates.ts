/**
 * Zip archives hold the time at which each file of theirs was last changed, and the library that makes workbooks writes the
 * present one. Here every file gets the first time that an archive can hold, so that the same content is the same bytes. The
 * times stand twice: before each file and in the directory at the end (APPNOTE 4.3.7, 4.3.12 and 4.3.16). Linear in the
 * number of files. Rejected: unpacking and packing again, which compresses everything twice.
 */

/** The first day that an archive can hold, at midnight. */
export const firstZipDate = new Date(1980, 0, 1);
/** The same as an archive holds it: the day in the upper half, month from bit 5, year since 1980 from bit 9. */
const firstDosDate = (1 << 21) | (1 << 16);

const endLength = 22;

/** @param archive A zip archive without a comment, below 4 GB. It is changed in its place. */
export function setZipDates(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - endLength;
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    view.setUint32(entry + 12, firstDosDate, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstDosDate, true);
    // Name, extra field and comment follow the fixed part.
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += lengths.reduce((sum, length) => sum + length, 46);
  }
}
