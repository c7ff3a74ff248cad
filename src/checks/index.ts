import type { Source } from "../source/index.ts";
import { fileName } from "./file-name.ts";
import { filePlace } from "./file-place.ts";
import { byPlace, type Finding, type Rule } from "./finding.ts";
import { headings } from "./headings.ts";
import { knownIds } from "./known-ids.ts";
import { noCode } from "./no-code.ts";
import { outcomes } from "./outcomes.ts";
import { placeGroups } from "./place-groups.ts";
import { plainText } from "./plain-text.ts";
import { readings } from "./readings.ts";
import { schema } from "./schema.ts";
import { sectionHeadings } from "./section-headings.ts";
import { unique } from "./unique.ts";
import { yamlSyntax } from "./yaml-syntax.ts";

export type { Finding, Rule } from "./finding.ts";

/** Every rule of the content. Each looks at the whole source and leaves out what it can't read. */
export const rules: readonly Rule[] = [
  // Whether it can be read at all: these look at files.
  filePlace,
  fileName,
  plainText,
  yamlSyntax,
  // Whether each entry is right by itself: the rules below `schema` pass over an entry that doesn't fit it.
  schema,
  noCode,
  headings,
  sectionHeadings,
  // Whether the entries are right together.
  unique,
  knownIds,
  placeGroups,
  outcomes,
  readings,
];

/** Every problem of the content, by file, line and column. */
export function checkContent(source: Source): Finding[] {
  return rules.flatMap((rule) => rule.check(source)).toSorted(byPlace);
}
