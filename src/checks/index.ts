import type { CalendarDate } from "../record/calendar.ts";
import type { Source } from "../source/index.ts";
import { abbreviations } from "./rules/abbreviations.ts";
import { attachments } from "./rules/attachments.ts";
import { componentsRule } from "./rules/components.ts";
import { conflictMarkers } from "./rules/conflict-markers.ts";
import { dateOrder } from "./rules/date-order.ts";
import { datesAgree } from "./rules/dates-agree.ts";
import { datesAndNumbers } from "./rules/dates-and-numbers.ts";
import { dueDates } from "./rules/due-dates.ts";
import { fileName } from "./rules/file-name.ts";
import { figuresAgree } from "./rules/figures-agree.ts";
import { filePlace } from "./rules/file-place.ts";
import { boldHeadings } from "./rules/bold-headings.ts";
import { compareByPlace, type Rule, type RuleFinding } from "./finding.ts";
import { headings } from "./rules/headings.ts";
import { images } from "./rules/images.ts";
import { heldLinks } from "./rules/held-links.ts";
import { knownIds } from "./rules/known-ids.ts";
import { linkHosts } from "./rules/link-hosts.ts";
import { linkText } from "./rules/link-text.ts";
import { licence } from "./rules/licence.ts";
import { links } from "./rules/links.ts";
import { lists } from "./rules/lists.ts";
import { markdownMarks } from "./rules/markdown-marks.ts";
import { meant } from "./rules/meant.ts";
import { movedDates } from "./rules/moved-dates.ts";
import { namesAgree } from "./rules/names-agree.ts";
import { noCode } from "./rules/no-code.ts";
import { ownLook } from "./rules/own-look.ts";
import { outcomes } from "./rules/outcomes.ts";
import { ownWords } from "./rules/own-words.ts";
import { personalData } from "./rules/personal-data.ts";
import { pictures } from "./rules/pictures.ts";
import { placeGroups } from "./rules/place-groups.ts";
import { plainText } from "./rules/plain-text.ts";
import { plainWordsRule } from "./rules/plain-words.ts";
import { privateLinks } from "./rules/private-links.ts";
import { readingLevel } from "./rules/reading-level.ts";
import { readingsRule } from "./rules/readings.ts";
import { redirects } from "./rules/redirects.ts";
import { replacedPlans } from "./rules/replaced-plans.ts";
import { schema } from "./rules/schema.ts";
import { sectionHeadings } from "./rules/section-headings.ts";
import { sectionTexts } from "./rules/section-texts.ts";
import { unfinished } from "./rules/unfinished.ts";
import { shownNowhere } from "./rules/shown-nowhere.ts";
import { tables } from "./rules/tables.ts";
import { templateCode } from "./rules/template-code.ts";
import { unique } from "./rules/unique.ts";
import { yamlSyntax } from "./rules/yaml-syntax.ts";

export type { Rule, RuleFinding } from "./finding.ts";

/** Every rule of the content. Each looks at the whole source and leaves out what it can't read. */
export const rules: readonly Rule[] = [
  // Whether it can be read at all: these look at files.
  filePlace,
  fileName,
  pictures,
  attachments,
  conflictMarkers,
  plainText,
  yamlSyntax,
  // Whether each entry is right by itself: the rules below `schema` pass over an entry that doesn't fit it.
  schema,
  noCode,
  componentsRule,
  headings,
  boldHeadings,
  lists,
  markdownMarks,
  templateCode,
  sectionHeadings,
  sectionTexts,
  shownNowhere,
  linkText,
  linkHosts,
  images,
  tables,
  dateOrder,
  dueDates,
  unfinished,
  // Whether the entries are right together.
  unique,
  knownIds,
  movedDates,
  ownWords,
  placeGroups,
  replacedPlans,
  outcomes,
  readingsRule,
  figuresAgree,
  datesAgree,
  namesAgree,
  redirects,
  links,
  heldLinks,
  // Whether it reads well and harms nobody: warnings, except for what no reader could use, or nobody may.
  abbreviations,
  datesAndNumbers,
  plainWordsRule,
  readingLevel,
  personalData,
  privateLinks,
  ownLook,
  licence,
  meant,
];

/**
 * Every problem of the content, by file, line and column. The day and instant are as `Rule` has them. Of a
 * file with two versions in it that alone is said: the rest depends on which of them is kept. `tell` is told how far it is.
 */
export function checkContent(
  source: Source,
  asOf?: CalendarDate,
  at?: number,
  tell?: (step: string) => void,
): RuleFinding[] {
  const found = rules.flatMap((rule, index) => {
    tell?.(`Checking: ${index} of ${rules.length} rules`);
    return rule.check(source, asOf, at).map((finding) => ({ ...finding, rule: rule.id }));
  });
  const isUnjoined = ({ rule }: RuleFinding) => rule === conflictMarkers.id;
  const unjoined = new Set(found.filter(isUnjoined).map(({ path }) => path));
  return removeResults(
    found.filter((finding) => isUnjoined(finding) || !unjoined.has(finding.path)),
  ).toSorted(compareByPlace);
}

/** Rules whose findings are the results of what another rule finds in the same line, or of its errors alone. */
const results: [results: Rule[], cause: Rule, only?: RuleFinding["severity"]][] = [
  // Of a name that another file has but for its capitals, that both make one address.
  [[unique], fileName],
  // Of an address or a number that may not stand there, how it is written.
  [[linkText, linkHosts], privateLinks],
  [[linkText, linkHosts], markdownMarks, "error"],
  [[datesAndNumbers], personalData],
  // Of a line in capitals, that its words are no abbreviations.
  [[abbreviations], boldHeadings],
  // Of a value that doesn't fit, what else its words are; and of a note in a line of plain text, its number.
  [[links, linkHosts, datesAndNumbers, unfinished, markdownMarks], schema, "error"],
  [[figuresAgree], markdownMarks],
  // Of a file without front matter, that its title is a heading.
  [[headings], yamlSyntax, "error"],
  // Of a heading that an update lists, that it is set in or none of its level.
  [[headings], sectionHeadings],
  [[sectionHeadings], plainText, "error"],
];

/**
 * Findings without those that are the results of another in the same line. Of a value with curly quotes or a # in it,
 * what is wrong with the value is one, and these are then the error.
 */
function removeResults(found: RuleFinding[]): RuleFinding[] {
  const lineOf = ({ path, line }: RuleFinding) => `${path}:${line}`;
  const linesOf = (is: (finding: RuleFinding) => boolean) => new Set(found.filter(is).map(lineOf));
  const isDoubt = ({ rule, severity }: RuleFinding) => rule === yamlSyntax.id && severity === "warning";
  const isOfValue = ({ rule, severity }: RuleFinding) => rule !== yamlSyntax.id && severity === "error";
  const doubts = linesOf(isDoubt);
  const wrong = linesOf(isOfValue);
  const causes = results.map(([rules, cause, only]) => ({
    ids: rules.map(({ id }) => id),
    lines: linesOf(({ rule, severity }) => rule === cause.id && severity === (only ?? severity)),
  }));
  return found.flatMap((finding): RuleFinding[] => {
    const line = lineOf(finding);
    if (causes.some(({ ids, lines }) => ids.includes(finding.rule) && lines.has(line))) return [];
    if (isOfValue(finding) && doubts.has(line)) return [];
    return isDoubt(finding) && wrong.has(line) ? [{ ...finding, severity: "error" }] : [finding];
  });
}
