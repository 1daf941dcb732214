import { wordSet } from '../../text/wordSet';

// ISO 4217 by the signs and words of newspapers. The empty code stands for money of which the text does not tell the
// country ("50 cents", "pesos").

/** Stand before or behind the digits. */
export const SYMBOLS: ReadonlyMap<string, string> = pairs(
  `$ USD € EUR £ GBP ¥ JPY ₹ INR ₽ RUB ₩ KRW ₺ TRY ₪ ILS ₴ UAH ₡ CRC ₾ GEL ₭ LAK ₫ VND ₦ NGN ₱ PHP ₲ PYG ₸ KZT ₮ MNT ฿ THB
  ₵ GHS ₼ AZN ៛ KHR 元 CNY 円 JPY`,
);

/** What stands before a dollar sign: "US$", "A$". */
export const DOLLARS: ReadonlyMap<string, string> = pairs(
  `us USD u.s USD u.s. USD a AUD au AUD c CAD ca CAD nz NZD hk HKD s SGD nt TWD r BRL mx MXN mex MXN
  usd USD aud AUD cad CAD nzd NZD hkd HKD sgd SGD mxn MXN`,
);

/** Codes of ISO 4217 that news has. */
export const CODES: ReadonlySet<string> = wordSet(
  `usd eur gbp jpy chf cny inr rub aud cad nzd hkd sgd twd sek nok dkk isk pln czk huf ron bgn try brl mxn ars clp cop
  pen zar krw ils idr myr thb php vnd pkr bdt lkr npr aed sar qar kwd bhd omr jod lbp egp mad tnd dzd iqd irr ngn ghs
  kes tzs ugx etb uah byn kzt gel amd azn uzs mnt rsd mkd mdl bam`,
);
/** They are money in small letters too. */
export const SMALL_CODES: ReadonlySet<string> = wordSet('usd eur gbp jpy chf inr aud cad nzd sek nok dkk');

/** Prefixes that are no codes of the standard. */
export const PREFIXES: ReadonlyMap<string, string> = pairs(
  'rs INR rm MYR rp IDR dlrs USD rmb CNY ksh KES ush UGX tsh TZS',
);

/** Glued to a sum: the tokeniser leaves other letters with their digits. */
export const LETTERS: ReadonlyMap<string, string> = pairs('r ZAR n NGN');

const NAMES = pairs(
  `dollar USD buck USD dlr USD euro EUR pound GBP sterling GBP quid GBP yen JPY yuan CNY renminbi CNY rmb CNY rupee INR
  rouble RUB ruble RUB franc CHF shekel ILS zloty PLN hryvnia UAH rand ZAR ringgit MYR baht THB rupiah IDR naira NGN
  forint HUF koruna CZK lira TRY reai BRL dong VND krona SEK guilder NLG markka FIM drachma GRD escudo PTE peseta ESP
  bitcoin - peso - kroner - krone - kronor SEK dinar - riyal - rial - dirham - ringgits MYR taka BDT cedi GHS shilling - birr ETB`,
);
/** Small money: its name alone does not tell the country. */
export const COINS: ReadonlyMap<string, string> = pairs(
  'cent cent cents cent penny penny pennies penny pence penny kopek kopek kopeks kopek ¢ cent',
);

const OWNERS = pairs(
  `us us u.s. us american us canadian ca australian au zealand nz kong hk singapore sg taiwan tw british gb egyptian eg
  lebanese lb syrian sy swiss ch french fr belgian be turkish tr italian it indian in pakistani pk indonesian id
  japanese jp chinese cn korean kr mexican mx argentine ar chilean cl colombian co philippine ph russian ru swedish se
  norwegian no danish dk icelandic is iranian ir saudi sa qatari qa omani om iraqi iq kuwaiti kw jordanian jo dutch nl
  finnish fi spanish es german de thai th malaysian my israeli il polish pl czech cz hungarian hu brazilian br
  ukrainian ua nigerian ng deutsche de kenyan ke ugandan ug tanzanian tz`,
);
const OWNED = pairs(
  `us-dollar USD ca-dollar CAD au-dollar AUD nz-dollar NZD hk-dollar HKD sg-dollar SGD tw-dollar TWD gb-pound GBP
  eg-pound EGP lb-pound LBP sy-pound SYP ch-franc CHF fr-franc FRF be-franc BEF tr-lira TRY it-lira ITL it-lire ITL
  in-rupee INR pk-rupee PKR id-rupiah IDR jp-yen JPY cn-yuan CNY kr-won KRW mx-peso MXN ar-peso ARS cl-peso CLP
  co-peso COP ph-peso PHP ru-rouble RUB ru-ruble RUB se-krona SEK se-kronor SEK no-krone NOK no-kroner NOK dk-krone DKK
  dk-kroner DKK is-krona ISK ir-rial IRR sa-riyal SAR qa-riyal QAR om-rial OMR iq-dinar IQD kw-dinar KWD jo-dinar JOD
  nl-guilder NLG fi-markka FIM es-peseta ESP de-mark DEM th-baht THB my-ringgit MYR il-shekel ILS pl-zloty PLN
  cz-koruna CZK hu-forint HUF br-reai BRL ua-hryvnia UAH ng-naira NGN
  ke-shilling KES ug-shilling UGX tz-shilling TZS`,
);

/** The currency of a name in the singular or plural; "" where the country is not told, `undefined` for other words. */
export function currencyOf(name: string, owner?: string): string | undefined {
  const single = name.endsWith('s') && !NAMES.has(name) ? name.slice(0, -1) : name;
  if (owner === undefined) return NAMES.get(single);
  const country = OWNERS.get(owner);
  return country === undefined ? undefined : OWNED.get(`${country}-${single}`);
}

/** The word may stand before the name of a currency: "Swiss", "Canadian". */
export function isOwner(form: string): boolean {
  return OWNERS.has(form);
}

function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.trim().split(/\s+/);
  return new Map(
    words.flatMap((word, i) => (i % 2 === 0 ? [[word, (words[i + 1] ?? '').replace('-', '')] as const] : [])),
  );
}
