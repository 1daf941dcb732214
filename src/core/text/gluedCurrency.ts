/** Currencies that are written without a space before their digits, which are a number of their own: RM50, USD20. */
import { wordSet } from './wordSet';

const CURRENCIES = wordSet('USD EUR GBP JPY CHF CNY INR AUD CAD NZD HKD SGD RM Rs Rp RMB');
const LONGEST_CURRENCY = 3;
/** Rand and naira. They number roads and screws too, so only a sum of thousands or more tells that it is one. */
const LETTERS = wordSet('R N');
const SUM =
  /\d{1,3}(?:(?:,\d{3})+(?![\d,])|(?:\.\d{1,3})?[ \u00a0-]?(?:[mM]|bn|tn|million|billion|trillion)(?![\p{L}\d]))/uy;

/** True where the letters from `start` are a currency that belongs to the digits at `at`. */
export function isGluedCurrency(text: string, start: number, at: number): boolean {
  if (at - start > LONGEST_CURRENCY) return false;
  const letters = text.slice(start, at);
  if (!LETTERS.has(letters)) return CURRENCIES.has(letters);
  SUM.lastIndex = at;
  return SUM.test(text);
}
