import { Writable } from 'node:stream';

/** A terminal of 100 columns that keeps what was written to it. */
export class Terminal extends Writable {
  readonly isTTY = true;
  readonly columns = 100;
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
