/** "1 page", "2 pages". */
export function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : several}`;
}

/** Bytes as a reader of a report takes them in: "1,204 bytes", "35.2 kB". */
export function byteText(bytes: number): string {
  if (bytes < 10_000) return count(bytes, "byte");
  const kilobytes = bytes / 1000;
  return kilobytes < 10_000 ? `${rounded(kilobytes)} kB` : `${rounded(kilobytes / 1000)} MB`;
}

/** A difference with its sign: "+12", "−3", "0". */
export function signed(
  difference: number,
  text: (size: number) => string = (size) => size.toString(),
): string {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${text(Math.abs(difference))}`;
}

function rounded(number: number): string {
  return number.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}
