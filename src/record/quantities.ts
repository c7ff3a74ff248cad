const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** A number as people read it: `12,500`, never rounded. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A number with its unit: `103 teams`, `103 of 103 teams`, `85%`. */
export function quantity({ value, of }: { value: number; of?: number | undefined }, unit: string): string {
  const amount = of === undefined ? formatNumber(value) : `${formatNumber(value)} of ${formatNumber(of)}`;
  return unit === "%" ? `${amount}%` : `${amount} ${unit}`;
}
