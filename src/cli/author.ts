/** Who annotates, and on which day (format.md, rule 13). */
import { type Author, calendarDay } from '../core';
import { gitUserName } from '../node/gitUser';
import { isDay } from '../storage/fieldReader';
import { shown } from './findings';
import { type Io, Refusal } from './io';

/** @param by What `--by` says. @param folder Where git is asked. */
export async function readAuthor(io: Io, by: string | undefined, folder: string): Promise<Author> {
  const today = readToday(io);
  const name = (by ?? (io.env.GALLEY_ANNOTATOR || (await gitUserName(folder, io.env))) ?? '').trim();
  if (name === '') {
    throw new Refusal('Say who annotates: with --by NAME, in GALLEY_ANNOTATOR, or as user.email of git.');
  }
  if (/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/.test(name)) {
    throw new Refusal(`The name ${shown(name)} holds control characters.`);
  }
  return { by: name, today };
}

function readToday({ env }: Io): string {
  const given = env.GALLEY_TODAY;
  if (given === undefined || given === '') return calendarDay(new Date());
  if (given.length !== 10 || !isDay(given)) {
    throw new Refusal(`GALLEY_TODAY is ${shown(given)}, which is not a day that exists (YYYY-MM-DD).`);
  }
  return given;
}
