import pluralize from "pluralize";
import type { Worded } from "../schemas/reading.ts";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** A counted thing: its unit in the plural, and that of a single one where it can’t be told from it. */
export interface Counted {
  unit: string;
  one?: string | undefined;
  /** How many digits after the point are shown, where they are always as many. */
  decimals?: number | undefined;
}

/** What a figure is: a number, or the words that the source has in its place. */
export interface Quantity {
  value?: number | undefined;
  worded?: Worded | undefined;
  of?: number | undefined;
}

/** A number as people read it: `12,500`, `−3`, never rounded. */
export function formatNumber(value: number): string {
  return withMinus(numbers.format(value));
}

const share = /^(?:%|per ?cent)$/i;

/**
 * A number of a measure as people write it. With more than two digits after the point it is rounded, shares to one of
 * them; `decimals` has as many as it says.
 */
function roundNumber(value: number, { unit, decimals }: Counted): string {
  const written = /\.(\d+)$/.exec(numbers.format(value))?.[1]?.length ?? 0;
  if (decimals === undefined && written <= 2) return formatNumber(value);
  const digits = decimals ?? (share.test(unit) ? 1 : 2);
  const isTiny = decimals === undefined && Math.abs(value) < 0.1;
  return withMinus(
    value.toLocaleString(
      "en-GB",
      isTiny
        ? { maximumSignificantDigits: 2 }
        : { minimumFractionDigits: digits, maximumFractionDigits: digits },
    ),
  );
}

/**
 * A figure in words, as English has it: `103 of 103 teams`, `1 team`, `85%`, `45 of 60` of a measure in per cent,
 * `£36.0 million`, `fewer than 5 teams`. Numbers are rounded as people write them; the data has the exact ones.
 */
export function formatQuantity({ value, of, worded }: Quantity, counted: Counted): string {
  const { unit, one } = counted;
  const money = /^£ ?(.*)$/.exec(unit)?.[1];
  if (worded !== undefined) return formatWords(worded, of, counted);
  if (value === undefined) return "";
  if (money !== undefined) {
    const amount = pounds(value, money, counted);
    return of === undefined ? amount : `${amount} of ${pounds(of, money, counted)}`;
  }
  const amount =
    of === undefined ? roundNumber(value, counted) : `${roundNumber(value, counted)} of ${formatNumber(of)}`;
  if (share.test(unit)) return of === undefined ? `${amount}%` : amount;
  if (/^(?:ratio|index|score)$/i.test(unit)) return amount;
  if (/^[%‰°:]/.test(unit)) return `${amount}${unit}`;
  return `${amount} ${Math.abs(of ?? value) === 1 ? (one ?? singular(unit)) : unit}`.trim();
}

/** The unit that the figures of a table share, to be said once; nothing for £, % and others that stand at the number. */
export function getSharedUnit({ unit }: Counted): string | undefined {
  return /^(?:£|[%‰°:]|(?:per ?cent|ratio|index|score)$)/i.test(unit) ? undefined : unit;
}

/** A figure where its unit stands beside it already: with its £ or %, and without a noun. */
export function shortQuantity(value: number, counted: Counted): string {
  return /^(?:£|%|per ?cent$)/i.test(counted.unit)
    ? formatQuantity({ value }, counted)
    : roundNumber(value, counted);
}

function formatWords({ kind, words }: Worded, of: number | undefined, { unit }: Counted): string {
  if (kind === "not available" || kind === "duration") return words;
  const total = of === undefined ? "" : ` of ${formatNumber(of)}`;
  const money = /^£ ?(.*)$/.exec(unit)?.[1];
  if (money !== undefined) {
    const scale = nameScale(money);
    return `${words.replace(/\d[\d,.]*/g, "£$&")}${total}${scale && ` ${scale}`}`;
  }
  if (share.test(unit)) return total ? words + total : `${words}%`;
  return `${words}${total} ${unit}`.trim();
}

const scales: [number, string][] = [
  [1e9, "billion"],
  [1e6, "million"],
];

function nameScale(written: string): string {
  return { m: "million", bn: "billion" }[written.toLowerCase()] ?? written;
}

/** An amount of money: `£12,500`, `£3.50`, `−£2.5 million`. `scale` is what the unit has after its £: `million`, `m`. */
function pounds(value: number, scale: string, counted: Counted): string {
  const sign = value < 0 ? "−" : "";
  const amount = Math.abs(value);
  const named = nameScale(scale);
  if (named !== "") return `${sign}£${roundNumber(amount, counted)} ${named}`;
  for (const [size, name] of scales) {
    if (amount < size) continue;
    const scaled = Number((amount / size).toPrecision(12));
    const isShort = /^[\d,]+(?:\.\d{1,3})?$/.test(numbers.format(scaled));
    const digits = counted.decimals ?? (isShort ? undefined : 1);
    const rounded =
      digits === undefined ? numbers.format(scaled) : roundNumber(scaled, { unit: "", decimals: digits });
    return `${sign}£${rounded} ${name}`;
  }
  return `${sign}£${roundNumber(amount, { unit: "", decimals: Number.isInteger(amount) ? undefined : 2 })}`;
}

/** A unit as it is of one: `falls per 1,000 bed days` gives `fall per 1,000 bed days`. */
function singular(unit: string): string {
  const [, head = unit, rest = ""] =
    /^(.*?)( (?:of|per|in|at|with|without|for|from|to|on|who|that)\b.*)?$/.exec(unit) ?? [];
  const [, before = "", noun = head] = /^(.*?)(\S+)$/.exec(head) ?? [];
  return `${before}${pluralize.singular(noun)}${rest}`;
}

/** A minus sign is as wide as a figure and is read aloud, a hyphen isn’t. */
function withMinus(written: string): string {
  return written.replace(/^-/, "−");
}
