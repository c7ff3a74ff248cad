import { formatNumber, formatQuantity } from "../../record/quantities.ts";
import type { ReadingData, Worded } from "../../schemas/reading.ts";
import type { MeasureData } from "../../schemas/lists.ts";
import { getValidEntries, type Path, type Source, type ValidEntry } from "../../source/index.ts";
import { writeUpdate } from "../example.ts";
import { warning, locateInData, type Finding, type Place, type Rule } from "../finding.ts";
import { hasHistory, saysNumber, saysShare, saysValue, type Figure } from "../prose/figures.ts";
import {
  allBlocks,
  getFigures,
  ownLines,
  getPassages,
  getSentence,
  titleLines,
  type Block,
  type Line,
  type Passage,
} from "../prose/passages.ts";

const beds = (text: string) =>
  writeUpdate(
    "- id: beds\n  heading: Beds\n  readings: [{ measure: beds, value: 8, of: 12, asAt: 2022-03-14 }]",
    `\n## Beds\n\n${text}\n`,
  );

export const figuresAgree: Rule = {
  id: "figures-agree",
  about: "The figures in an update’s front matter are those of its text, in digits or in words.",
  why: "Charts and data take the figure from the front matter, and readers the one from the text. Whoever corrects one and forgets the other publishes both. It is a warning, as a text can say a figure in another way: in a picture, or worked out from others.",
  wrong: { "updates/2022-03-14-spring.md": beds("Nine of the 12 beds are ready.") },
  right: { "updates/2022-03-14-spring.md": beds("Eight of the 12 beds are ready.") },
  check(source) {
    const measures = new Map(getValidEntries(source, "measures").map(({ id, data }) => [id, data]));
    const earlier = findEarlierValues(source);
    const passages = getPassages(source);
    const inPassages = passages.flatMap((passage) => findProblems(passage, measures, earlier));
    const wrong = new Set(inPassages.map(({ path }) => path));
    return [
      ...inPassages,
      // A figure that differs in its section is most often the one of the summary too: one slip, one finding.
      ...getValidEntries(source, "updates")
        .filter(({ path }) => !wrong.has(path))
        .flatMap(findSummaryProblems),
    ];
  },
};

type Measures = ReadonlyMap<string, MeasureData>;

/** A figure with the block of the text that it stands in. */
interface Mention {
  figure: Figure;
  block: Block;
}

/** A reading with what the text must say of it. */
interface Claim extends ReadingData {
  value: number;
  measured: MeasureData | undefined;
  unit: string;
  path: Path;
}

function findProblems(passage: Passage, measures: Measures, earlier: Earlier): Finding[] {
  const { entry, blocks, opening, section, path } = passage;
  const lines = ownLines(passage);
  const readings = section?.readings ?? [];
  if (readings.length === 0 && !lines.some((line) => getFigures(line).length > 0)) return [];
  const worded = readings.flatMap((one) => one.worded ?? []);
  const mentions = findMentions(blocks).filter((mention) => !worded.some((one) => isInWords(mention, one)));
  const shown = blocks.length > 0 ? findComponents(entry) : new Set<string>();
  const claims = readings.flatMap((reading, index): Claim[] => {
    const { measure, value } = reading;
    const measured = measures.get(measure);
    const unit = reading.unit ?? measured?.unit ?? "";
    return value === undefined
      ? []
      : [{ ...reading, value, measured, unit, path: [...path, "readings", index] }];
  });
  const found = [
    ...findReadingProblems(passage, claims, mentions, shown, earlier),
    ...readings.flatMap(({ measure, worded }, index) =>
      worded === undefined || shown.has(measure) || blocks.some(({ text }) => saysWords(text, worded))
        ? []
        : [saysNot(locateInData(entry, [...path, "readings", index, "value"]), worded)],
    ),
  ];
  if (found.length > 0) return found;
  return lines.flatMap((line) =>
    findLineProblems(
      line,
      [...mentions, ...findMentions(opening)],
      "this section’s text",
      findReported(entry),
    ),
  );
}

/** True where a figure of a text can be the value of a reading: as it was rounded only if it counts the same. */
function isOf(claim: Claim, mention: Mention): boolean {
  const figure = isCounted(claim, mention) ? mention.figure : exactly(mention.figure);
  return says({ ...mention, figure }, claim);
}

/** True where a text says what a figure has in words: that a number is small or unknown, in any words. */
function saysWords(text: string, { kind, words }: Worded): boolean {
  if (kind === "suppressed") return /\b(?:fewer|less) than|\bunder|<|\b(?:very )?few\b|\bsmall/i.test(text);
  if (kind === "not available") return true;
  const plain = text.replace(/\s+/g, " ").replaceAll("-", "−").toLowerCase();
  const [low = "", high = ""] = words.split(" to ");
  const ways = kind === "range" ? [`${low} and ${high}`, `${low}–${high}`, `${low}−${high}`] : [];
  return [words, ...ways].some((way) => plain.includes(way));
}

/** True for a figure of a text that is part of the words that another reading has. */
function isInWords({ figure, block }: Mention, { words }: Worded): boolean {
  const text = block.text.toLowerCase();
  const parts = [...text.matchAll(new RegExp(words.replaceAll(" ", String.raw`\s+`), "g"))];
  return parts.some(({ index, 0: part }) => index <= figure.start && figure.end <= index + part.length);
}

function saysNot(at: Place, { words }: Worded): Finding {
  const message = `The value here is “${words}”, and this section’s text doesn’t say it.`;
  return warning(at, message, `Write the same in both: the text would say “${words}”.`);
}

/** True where a text says a value: of one below zero, also without its sign, as “fell by 4%”. */
function says({ figure, block }: Mention, claim: Claim): boolean {
  const isDown = claim.value < 0 && saysLess.test(block.text);
  return saysValue(figure, claim) || (isDown && saysValue(figure, { ...claim, value: -claim.value }));
}

const saysLess =
  /\b(?:down|fell|fallen|falling|falls? by|decreas\w*|drop\w*|fewer|less|lower|below|under|minus|deficit|loss|lost|reduc\w*|overspen\w*|shortfall)\b/i;

/** True for one of three figures and more of a measure, of which the text says none: a history needs no words for each. */
function isOfHistory(claim: Claim, claims: Claim[], own: ReadonlyMap<Claim, Mention>): boolean {
  const alike = claims.filter(({ measure }) => measure === claim.measure);
  return alike.length >= 3 && alike.every((one) => !own.has(one));
}

function exactly(figure: Figure): Figure {
  const { step: _rounded, ...exact } = figure;
  return exact;
}

/** The measures that a component shows with all their figures. */
function findComponents({ body }: Passage["entry"]): Set<string> {
  return new Set([...(body?.text ?? "").matchAll(/<Measure\s[^>]*\bid="([^"]*)"/g)].map(([, id = ""]) => id));
}

function findReadingProblems(
  { entry }: Passage,
  claims: Claim[],
  mentions: Mention[],
  shown: ReadonlySet<string>,
  earlier: Earlier,
): Finding[] {
  const used = new Set<Mention>();
  const own = new Map<Claim, Mention>();
  const isTotal = ({ figure }: Mention) => figure.isTotal === true;
  const passes: ((claim: Claim, mention: Mention) => boolean)[] = [
    (claim, mention) => isCounted(claim, mention) && !used.has(mention) && !isTotal(mention),
    (_claim, mention) => !used.has(mention) && !isTotal(mention),
    (claim, mention) => isCounted(claim, mention) && !isTotal(mention),
    () => true,
  ];
  for (const isFit of passes) {
    for (const claim of claims) {
      if (own.has(claim)) continue;
      const fits = mentions.filter((one) => isOf(claim, one) && isFit(claim, one));
      const mention = fits.find(({ figure }) => claim.of === undefined || figure.of === claim.of) ?? fits[0];
      if (!mention) continue;
      own.set(claim, mention);
      used.add(mention);
    }
  }
  const isKnown = (mention: Mention) =>
    claims.some(
      (claim) => says(mention, claim) || (claim.of !== undefined && saysNumber(mention.figure, claim.of)),
    );
  const isOthers = (mention: Mention) =>
    mention.block.isTable ||
    isTotal(mention) ||
    isKnown(mention) ||
    isHistory(mention) ||
    claims.some((claim) => earlier(claim, entry.data, mention.figure));
  const spare = mentions.filter((mention) => !isOthers(mention));
  const found: Finding[] = [];
  const take = (claim: Claim, isFit: (claim: Claim, mention: Mention) => boolean) => {
    const at = spare.findIndex((mention) => isFit(claim, mention));
    return at === -1 ? undefined : spare.splice(at, 1)[0];
  };
  for (const claim of claims) {
    if (shown.has(claim.measure)) continue;
    const mention = own.get(claim);
    if (hasHistory(claims, claim.measure) || (!mention && isOfHistory(claim, claims, own))) continue;
    if (!mention) {
      found.push(differs(entry, claim, "value", take(claim, isCounted) ?? take(claim, isLikely)));
      continue;
    }
    const isShared = claims.some((one) => one !== claim && own.get(one) === mention);
    if (isShared || isOfElse(claim, mention)) {
      const other = take(claim, isCounted);
      if (other) {
        found.push(differs(entry, claim, "value", other));
        continue;
      }
    }
    const total = findTotalProblem(entry, claim, mention, mentions);
    if (total) found.push(total);
    else {
      const again = take(claim, (one, other) => isCounted(one, other) && isLabelled(one, other));
      if (again) found.push(differs(entry, claim, "value", again));
    }
  }
  return found;
}

/** What is wrong with the total of a figure whose value the text has. */
function findTotalProblem(
  entry: Passage["entry"],
  claim: Claim,
  mention: Mention,
  mentions: Mention[],
): Finding | undefined {
  const { of, value } = claim;
  if (of === undefined || mention.figure.of === of || saysShare(mention.figure, claim)) return undefined;
  if (mention.figure.of !== undefined && mention.figure.kind === "number" && mention.figure.of !== of)
    return differs(entry, claim, "of", mention);
  const pair = mentions.find(
    ({ figure }) => figure.kind === "number" && figure.of !== undefined && saysNumber(figure, value),
  );
  if (pair) return pair.figure.of === of ? undefined : differs(entry, claim, "of", pair);
  const says = mentions.filter(({ figure }) => saysNumber(exactly(figure), of));
  if (says.some((one) => one !== mention || isWhole(one))) return undefined;
  const other = mentions.find(
    (one) => one !== mention && !one.block.isTable && !isHistory(one) && isCounted(claim, one),
  );
  return differs(entry, claim, "of", other);
}

/** True for a figure of all that there are. */
function isWhole({ figure, block }: Mention): boolean {
  return /\b(?:all|every|each|both|whole|entire|everyone|full|100%)\b/i.test(getSentence(block.text, figure));
}

function differs(
  entry: Passage["entry"],
  claim: Claim,
  key: "value" | "of",
  mention: Mention | undefined,
): Finding {
  const at = locateInData(entry, [...claim.path, key]);
  const number = formatNumber(claim[key] ?? 0);
  const name = key === "value" ? "value" : "total (“of”)";
  if (!mention) {
    const message = `The ${name} here is ${number}, and this section’s text doesn’t say it.`;
    const fix = `Write the same figure in both: the text would say “${formatQuantity(claim, { unit: claim.unit })}”.`;
    return warning(at, message, fix);
  }
  const message = `The ${name} here is ${number}, but the text says “${getWords(mention)}” in line ${getLine(mention)}.`;
  return warning(at, message, "Correct the one that is wrong, here or in the text.");
}

function getLine({ figure, block }: Mention): number {
  return block.at(figure.start).line;
}

/** A figure with its total and the word after it. */
function getWords({ figure, block }: Mention): string {
  const [word = ""] =
    /^[\s-](?!(?:of|in|on|at|and|or|have|had|has|were|was|are|is)\b)\p{Ll}+/u.exec(
      block.text.slice(figure.countedFrom),
    ) ?? [];
  return block.text.slice(figure.start, figure.countedFrom) + word;
}

function findMentions(blocks: Block[]): Mention[] {
  return blocks.flatMap((block) => getFigures(block).map((figure) => ({ figure, block })));
}

/** True for a figure of what a measure counts: its unit follows, or is a sign. */
function isCounted(claim: Claim, { figure, block }: Mention): boolean {
  const { unit, of, value } = claim;
  if (figure.kind === "percentage") return unit === "%" || (of !== undefined && saysShare(figure, claim));
  if (figure.kind === "money") return /£|pound/i.test(unit);
  if (unit === "%") return figure.kind === "fraction";
  if (of !== undefined && (figure.of === of || (figure.of !== undefined && saysNumber(figure, value))))
    return true;
  const after = block.text.slice(figure.countedFrom, figure.countedFrom + 80);
  const words = /^(?:[-\s](?!and\b|or\b|of\b|to\b|in\b|at\b)[\p{L}’'-]+){1,4}/u.exec(after)?.[0] ?? "";
  return (
    getUnit(unit).test(words) ||
    (of !== undefined && figure.of === undefined && /^\sof\s(?:them|these|those)\b/.test(after))
  );
}

/** True for a figure of something that isn’t what a measure counts: “8 weeks” are no beds. */
function isOfElse(claim: Claim, mention: Mention): boolean {
  if (isCounted(claim, mention) || mention.block.isTable || isLabelled(claim, mention)) return false;
  const { figure, block } = mention;
  const after = block.text.slice(figure.countedFrom);
  return (
    figure.kind !== "number" ||
    /^[-\s](?!(?:of|in|on|at|and|or|to|have|had|has|were|was|are|is|who|that|which|now|by)\b)\p{Ll}{2,}/u.test(
      after,
    )
  );
}

const units = new Map<string, RegExp>();

/** Matches a unit in the singular and the plural. */
function getUnit(unit: string): RegExp {
  const known = units.get(unit);
  if (known) return known;
  const words = unit.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const forms = words.map((word) =>
    word
      .replace(/ies$/, "y")
      .replace(/s$/, "")
      .replace(/^people$/, "people|person"),
  );
  const made = new RegExp(
    forms.length === 0 ? "(?!)" : `\\b(?:${forms.join("|").replaceAll(/y(?=\||$)/g, "(?:y|ie)")})s?\\b`,
    "iu",
  );
  units.set(unit, made);
  return made;
}

/** True for a figure that may stand for another of no unit: of the same order, and not of something else. */
function isLikely({ unit, value }: Claim, { figure, block }: Mention): boolean {
  if (figure.kind === "fraction" || (figure.kind === "percentage") !== (unit === "%")) return false;
  const size = (number: number) => Math.floor(Math.log10(Math.max(1, number)));
  return !block.isHeading && Math.abs(size(figure.value) - size(value)) <= 1;
}

/** True where the sentence of a figure has the words by which a measure is known. */
function isLabelled({ measured, unit }: Claim, { figure, block }: Mention): boolean {
  const stems = (text: string) =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !common.has(word)).map(getStem));
  const ofUnit = stems(unit);
  const label = [...stems(measured?.label ?? "")].filter((word) => !ofUnit.has(word));
  const sentence = stems(getSentence(block.text, figure));
  const met = label.filter((word) => sentence.has(word)).length;
  return label.length > 0 && met === label.length;
}

function getStem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|e)$/, "");
}

const common = new Set(
  "that have more with from this were been their they than which when where what each".split(" "),
);

/** True for a figure that the text gives for an earlier time, to compare with. */
function isHistory({ figure, block }: Mention): boolean {
  const sentence = getSentence(block.text, figure);
  const before = sentence.slice(0, sentence.indexOf(figure.written) + 1);
  const then =
    /\b(?:last (?:year|month|quarter|time|update|report|spring|summer|autumn|winter)|ago|earlier|previously|originally|at first|compared (?:with|to)|when we (?:began|started|last)|to begin with|at the start|used to|back (?:in|then)|the (?:year|month|quarter|update) before|this time last|in the (?:spring|summer|autumn|winter)|target|aim(?:ed|s)? (?:for|is|was|of)|goal|hope)\b/i;
  const joined =
    /\b(?:from|than|against|before that|instead of|rather than|since|was|had been|up to)\s(?:only\s|just\s)?(?:\p{Ll}+\s)?$/iu;
  return (
    then.test(sentence) ||
    joined.test(block.text.slice(Math.max(0, figure.start - 40), figure.start)) ||
    /^(?:In|At|On|By)\s.*\b(?:19|20)\d{2},?\s(?:\p{L}+\s){0,6}(?:was|were|had)\s/u.test(before)
  );
}

type Earlier = (claim: Claim, data: Passage["entry"]["data"], figure: Figure) => boolean;

/** Says whether a figure is one that an earlier update reported of the same measure. */
function findEarlierValues(source: Source): Earlier {
  const all = getValidEntries(source, "updates").flatMap(({ data }) =>
    data.sections.flatMap(({ readings }) =>
      readings.map((reading) => ({ ...reading, published: data.published })),
    ),
  );
  const byMeasure = Map.groupBy(all, ({ measure }) => measure);
  return ({ measure, unit }, data, figure) =>
    "published" in data &&
    (byMeasure.get(measure) ?? []).some(
      (one) => one.published < String(data.published) && saysValue(figure, { ...one, unit }),
    );
}

function findLineProblems(
  line: Line,
  mentions: Mention[],
  where: string,
  isReported: (figure: Figure) => boolean,
): Finding[] {
  const { text, name, at } = line;
  return getFigures(line).flatMap((figure) => {
    if (isSmallWord(figure)) return [];
    const own = wordsAfter(text, figure);
    const isAkin = ({ figure: other, block }: Mention) =>
      [...wordsAfter(block.text, other)].some((word) => own.has(word));
    const same = mentions.filter((mention) =>
      isSaid(figure, isAkin(mention) ? mention.figure : exactly(mention.figure)),
    );
    const other = mentions.find(
      (mention) =>
        isAkin(mention) &&
        mention.figure.kind === figure.kind &&
        !isReported(mention.figure) &&
        !isHistory(mention) &&
        !same.includes(mention),
    );
    if (same.some((mention) => isAkin(mention) || isBare(mention)) || (same.length > 0 && !other)) return [];
    const words = text.slice(figure.start, figure.countedFrom);
    const message = other
      ? `The ${name} says “${words}”, but the text says “${getWords(other)}” in line ${getLine(other)}.`
      : `The ${name} says “${words}”, and ${where} doesn’t.`;
    const fix = other
      ? "Correct the one that is wrong, here or in the text."
      : "Write the same figure in both, or say it in the text.";
    return [warning(at(figure.start), message, fix)];
  });
}

/** True for a figure without a word of its own: “11 have been painted”. */
function isBare({ figure, block }: Mention): boolean {
  const after = block.text.slice(figure.countedFrom);
  return block.isTable || /^(?:[-\s](?:have|had|has|were|was|are|is|now|of them)\b|[^-\s]|$)/.test(after);
}

/** Says whether a figure is one of the readings of an update. */
function findReported({ data }: Passage["entry"]): (figure: Figure) => boolean {
  const readings = "sections" in data ? data.sections.flatMap((section) => section.readings) : [];
  const numbers = readings.flatMap(({ value, of }) => [value ?? [], of ?? []].flat());
  return (figure) => figure.isTotal === true || numbers.some((number) => saysNumber(figure, number));
}

/** The stems of the words that follow a figure, up to what it counts. */
function wordsAfter(text: string, { end, countedFrom }: Figure): Set<string> {
  const after = [end, countedFrom]
    .map(
      (from) =>
        /^(?:[-\s](?!(?:have|has|had|were|was|are|is|will|open)\b)[\p{L}’'-]+){1,2}/u.exec(
          text.slice(from, from + 60),
        )?.[0] ?? "",
    )
    .join(" ");
  return new Set(
    (after.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !common.has(word)).map(getStem),
  );
}

/** Words that count little more than “a” does. */
function isSmallWord({ written, value }: Figure): boolean {
  return value <= 1 && /^\p{L}/u.test(written);
}

function isSaid(figure: Figure, other: Figure): boolean {
  const { kind, value, of } = figure;
  if (other.isTotal && !figure.isTotal && of !== undefined) return false;
  if (kind === "fraction" || other.kind === "fraction")
    return (
      of !== undefined && other.of !== undefined && Math.abs(value / of - other.value / other.of) < 0.005
    );
  if (kind === "percentage" && other.of !== undefined)
    return saysShare(figure, { value: other.value, of: other.of });
  const isSame = saysNumber(other, value) || saysNumber(figure, other.value);
  return kind === other.kind && isSame && (of === undefined || other.of === undefined || of === other.of);
}

function findSummaryProblems(entry: ValidEntry<"updates">): Finding[] {
  const lines = titleLines(entry);
  if (!lines.some((line) => getFigures(line).length > 0)) return [];
  const blocks = allBlocks(entry);
  if (blocks.length === 0) return [];
  const mentions = findMentions(blocks);
  return lines.flatMap((line) => findLineProblems(line, mentions, "the text", findReported(entry)));
}
