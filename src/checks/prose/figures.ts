/** A number that a text gives, in digits or in words. */
export interface Figure {
  start: number;
  end: number;
  written: string;
  value: number;
  /** What it is out of, in “9 of the 12 teams” and “one in ten”; of a fraction its lower part. */
  of?: number;
  /** True for what another figure is out of. */
  isTotal?: true;
  kind: "number" | "percentage" | "fraction" | "money";
  /** The last step that it was rounded to, where it says that it was: in “2.5 million” and “about 200”. */
  step?: number;
  /** Where the words end that it counts: after the total, if it has one. */
  countedFrom: number;
}

/** A figure as front matter has it. */
export interface Quantity {
  /** Nothing of one that is given in words, which no figure says. */
  value?: number | undefined;
  of?: number | undefined;
  unit?: string | undefined;
}

const digit = "one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
]);
const values = new Map([
  ...digit.map((word, index) => [word, index + 1] as const),
  ...teens.map((word, index) => [word, index + 10] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
  ["a", 1],
  ["no", 0],
  ["none", 0],
  ["nobody", 0],
  ["zero", 0],
  ["nil", 0],
  ["both", 2],
  ["once", 1],
  ["twice", 2],
]);
const parts = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["quarter", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
]);

const below100 = `(?:(?:${tens.join("|")})(?:[-\\s](?:${digit.join("|")}))?|${teens.join("|")}|${digit.join("|")})`;
const below1000 = `(?:(?:${below100}|a)\\shundred(?:\\sand\\s${below100})?|${below100})`;
const inWords = `(?:(?:${below1000}|a)\\s(?:thousand|million|billion)(?:,?\\s(?:and\\s)?${below1000})?|${below1000})`;
const inDigits = String.raw`\d{1,3}(?:[,\u00A0\u2009\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const dozens = `(?:a|half a|${below100})\\sdozen|half\\sa\\s(?:million|billion)`;
const fractions = `(?:half(?!-|\\s(?:past|an\\shour|a\\sday|term))|(?:a|${digit.join("|")})[-\\s](?:half|halves|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?(?=\\sof\\b|[^\\s\\p{L}-]|$|\\s(?:were|was|are|is|have|had|has|fewer|more|less)\\b))`;
const figure = new RegExp(
  String.raw`(?<![\p{L}\d]|\p{L}[-–]|[\d.][.,:]|#)(?:(?<fraction>${fractions})|(?<dozen>${dozens})|(?<money>£)?(?<digits>${inDigits})(?:\s?(?<scale>million|billion|thousand|hundred|bn|m|k)(?![\p{L}\d]))?|(?<words>${inWords})|(?<nothing>no|none|nobody|zero|nil|both|once|twice))(?<percent>\s?%|\s?per\s?cent|\spercent)?(?![\p{L}\d]|[:.]\d|-\d)`,
  "giu",
);
const rough =
  /\b(?:about|around|nearly|almost|over|more than|some|roughly|approximately|under|less than|fewer than|at least|up to|close to|approx\.?|c\.)\s*$/i;

/** The figures of a text. What stands at one of the `taken` places, such as a date, is none. */
export function findFigures(text: string, taken: readonly { start: number; end: number }[] = []): Figure[] {
  const found = [...text.matchAll(figure)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const isTaken = taken.some((span) => span.start < end && start < span.end);
    return isTaken || isName(text, start, end) ? [] : [getFigure(match, text)];
  });
  return withTotals(found, text);
}

function getFigure(match: RegExpExecArray, text: string): Figure {
  const { fraction, dozen, money, digits, scale, words, nothing, percent } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const place = { start, end, written: match[0], countedFrom: end };
  if (fraction !== undefined) {
    const [count = "", part] = fraction.toLowerCase().split(/[-\s]/);
    const of = parts.get((part ?? count).replace(/^(?!halves)(.*)s$/, "$1")) ?? 2;
    return { ...place, kind: "fraction", value: part === undefined ? 1 : (values.get(count) ?? 1), of };
  }
  const isRough = rough.test(text.slice(Math.max(0, start - 16), start));
  const kind = percent !== undefined ? "percentage" : money === undefined ? "number" : "money";
  if (digits !== undefined) {
    const plain = digits.replace(/[^\d.]/g, "");
    const factor = scales.get(scale?.toLowerCase() ?? "") ?? 1;
    const value = round(Number(plain) * factor);
    const own = factor / 10 ** (plain.split(".")[1]?.length ?? 0);
    const step = isRough ? Math.max(own, roundness(value)) : factor > 1 ? own : undefined;
    return { ...place, kind, value, ...(step === undefined ? {} : { step }) };
  }
  const value = findWordsValue(dozen ?? words ?? nothing ?? "");
  const isLarge = /million|billion/i.test(match[0]);
  return { ...place, kind, value, ...(isRough || isLarge ? { step: roundness(value) } : {}) };
}

/** The value of number words. */
function findWordsValue(written: string): number {
  let total = 0;
  let current = 0;
  for (const word of written.toLowerCase().split(/[-\s,]+/)) {
    const scale = scales.get(word);
    if (word === "half") current = 0.5;
    else if (word === "dozen") current *= 12;
    else if (scale === undefined) current += word === "a" && current > 0 ? 0 : (values.get(word) ?? 0);
    else if (scale === 100) current *= scale;
    else {
      total += current * scale;
      current = 0;
    }
  }
  return total + current;
}

/** The largest power of ten that a whole number is made of. */
function roundness(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** What has a number for its name: ward 9, phase 2, page 4, 24/7, 9am. */
function isName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 12);
  if (
    /\b(?:ward|phase|stage|step|page|room|grade|band|level|version|figure|table|section|chapter|part|type|tier|appendix|no\.|number)\s$/i.test(
      before,
    )
  )
    return /\d/.test(text.slice(start, end));
  return /^(?:\s?[ap]\.?m\b|\/7\b)/i.test(after) || /\b24\/$/.test(before);
}

const between =
  /^,?\s\(?(?:(?:[\p{L}’'-]+,?\s){0,8}?out\sof|(?:[\p{L}’'-]+\s){0,2}?of|in)\s(?:(?:the|our|its|their|these|those|all|a|every|total|of|[\p{L}]+[’']s?)\s){0,4}$/u;

const totalFirst =
  /(?:^|[.!?:;,]\s|\p{P}\s?)(?:out\s)?of\s(?:(?:the|our|its|their|these|all|a|total|of|[\p{L}]+[’']s?)\s){0,4}$/iu;

/** The figures, those that are out of another with that one as their total. */
function withTotals(found: Figure[], text: string): Figure[] {
  const made = [...found];
  for (const [index, one] of found.entries()) {
    const next = found[index + 1];
    if (!next || one.kind !== "number" || next.kind !== "number") continue;
    const joint = text.slice(one.end, next.start);
    // Of “61 bins per 100,000 collections” the second is what the first is out of.
    if (/\sper\s$/.test(joint)) made[index + 1] = { ...next, isTotal: true };
    if (joint === "/" || (between.test(joint) && one.value <= next.value)) {
      // “One in ten” is a share, of however many there are.
      const kind = joint.endsWith(" in ") ? "fraction" : one.kind;
      made[index] = { ...made[index]!, kind, of: next.value, countedFrom: next.end };
      made[index + 1] = { ...next, isTotal: true };
    } else if (
      next.value <= one.value &&
      /^\s(?:[\p{L}’'-]+\s){0,7}?[\p{L}’'-]+,?\s(?:[\p{L}’'-]+\s){0,2}$/u.test(joint) &&
      totalFirst.test(text.slice(0, one.start))
    ) {
      made[index] = { ...one, isTotal: true };
      made[index + 1] = { ...next, of: one.value };
    }
  }
  return made;
}

/** True where a section gives a measure’s figures of a year or of years at once, which no text says one by one. */
export function hasHistory(readings: readonly { measure: string }[], measure: string): boolean {
  return readings.filter((one) => one.measure === measure).length >= 6;
}

/** True where a figure of a text says a number, exactly or as it was rounded. */
export function saysNumber({ kind, value, step }: Figure, number: number): boolean {
  if (kind === "fraction") return false;
  if (value === number) return true;
  if (step === undefined) return false;
  const steps = number / step;
  const near =
    step > 1 || !Number.isInteger(number) ? [Math.round(steps), Math.floor(steps), Math.ceil(steps)] : [];
  return near.some((count) => round(count * step) === value);
}

/** True where a figure of a text says the value of a quantity. */
export function saysValue(figure: Figure, quantity: Quantity): boolean {
  const { value, of, unit = "" } = quantity;
  if (value === undefined) return false;
  if (saysShare(figure, quantity)) return true;
  if (figure.kind === "percentage")
    return unit.includes("%") || /per ?cent/i.test(unit) ? saysNumber(figure, value) : false;
  const scale = /million/i.test(unit)
    ? 1e6
    : /billion|bn/i.test(unit)
      ? 1e9
      : /thousand/i.test(unit)
        ? 1e3
        : 1;
  return (
    saysNumber(figure, value) ||
    (scale > 1 && saysNumber(figure, round(value * scale))) ||
    (of !== undefined && value === of && figure.value === of && figure.of === of)
  );
}

/** True where a figure says a quantity as its share: half, one in ten, 75%. */
export function saysShare(figure: Figure, { value, of, unit = "" }: Quantity): boolean {
  if (value === undefined) return false;
  const share = unit === "%" ? value / 100 : of ? value / of : undefined;
  if (share === undefined) return false;
  if (figure.kind === "percentage") {
    const places = 10 ** (figure.written.split(".")[1]?.match(/^\d+/)?.[0].length ?? 0);
    return of !== undefined && Math.round(share * 100 * places) / places === figure.value;
  }
  if (figure.of === undefined) return false;
  const said = figure.value / figure.of;
  // “4 of 9” is a count; “three in four” is as near as it can be said.
  if (figure.kind === "number") return figure.of <= 10 && share === said && figure.of !== of;
  if (unit === "%") return Math.abs(share - said) < 0.0051;
  return Math.abs((share - said) * (of ?? 0)) <= Math.max(0.5, (of ?? 0) / 200);
}
