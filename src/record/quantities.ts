import pluralize from "pluralize";

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });
const pence = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 20 });

/** A counted thing: its unit in the plural, and that of a single one where it can’t be told from it. */
export interface Counted {
  unit: string;
  one?: string | undefined;
}

/** A number as people read it: `12,500`, `−3`, never rounded. */
export function formatNumber(value: number): string {
  return withMinus(numbers.format(value));
}

/**
 * A figure in words, as English has it: `103 of 103 teams`, `1 team`, `85%`, `45 of 60` of a measure in per cent,
 * `£2.5 million`. It is never rounded.
 */
export function quantity(
  { value, of }: { value: number; of?: number | undefined },
  { unit, one }: Counted,
): string {
  const isShare = /^(?:%|per ?cent)$/i.test(unit);
  const money = /^£ ?(.*)$/.exec(unit)?.[1];
  if (money !== undefined) {
    const amount = pounds(value, money);
    return of === undefined ? amount : `${amount} of ${pounds(of, money)}`;
  }
  if (isShare) return of === undefined ? `${formatNumber(value)}%` : ofTotal(value, of);
  if (/^[%‰°]/.test(unit)) return `${of === undefined ? formatNumber(value) : ofTotal(value, of)}${unit}`;
  const amount = of === undefined ? formatNumber(value) : ofTotal(value, of);
  return `${amount} ${Math.abs(of ?? value) === 1 ? (one ?? singular(unit)) : unit}`;
}

/** A figure where its unit stands beside it already: with its £ or %, and without a noun. */
export function shortQuantity(value: number, counted: Counted): string {
  return /^(?:£|%|per ?cent$)/i.test(counted.unit) ? quantity({ value }, counted) : formatNumber(value);
}

function ofTotal(value: number, of: number): string {
  return `${formatNumber(value)} of ${formatNumber(of)}`;
}

const scales: [number, string][] = [
  [1e9, "billion"],
  [1e6, "million"],
];

/** An amount of money: `£12,500`, `£3.50`, `−£2.5 million`. `scale` is what the unit has after its £: `million`, `m`. */
function pounds(value: number, scale: string): string {
  const sign = value < 0 ? "−" : "";
  const amount = Math.abs(value);
  const named = { m: "million", bn: "billion" }[scale.toLowerCase()] ?? scale;
  if (named !== "") return `${sign}£${numbers.format(amount)} ${named}`;
  for (const [size, name] of scales) {
    // In millions only where that is as exact.
    const scaled = numbers.format(amount / size);
    if (amount >= size && /^[\d,]+(?:\.\d{1,3})?$/.test(scaled)) return `${sign}£${scaled} ${name}`;
  }
  return `${sign}£${(Number.isInteger(amount) ? numbers : pence).format(amount)}`;
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
