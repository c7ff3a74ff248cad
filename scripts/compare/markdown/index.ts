import { formatDate } from "../../../src/record/calendar.ts";
import type { Comparison } from "../comparison.ts";
import { changedPagesText } from "./changed-pages.ts";
import { filesText } from "./files.ts";
import { findingsText } from "./findings.ts";
import { frameText } from "./frame.ts";
import { lostText } from "./lost.ts";
import { newPagesText, pagesText } from "./pages.ts";
import { quoted } from "./quoted.ts";
import { sizesText } from "./sizes.ts";
import { subscribersText } from "./subscribers.ts";
import { nothing, summaryOf } from "./summary.ts";
import { within } from "./within.ts";

/** The most bytes of a step's summary on GitHub are 1,048,576, and others may have written to it. */
const mostBytes = 1_000_000;

/** A comparison as Markdown, what matters most first and what is longest last. */
export function markdownOf(comparison: Comparison): string {
  const { lost, feeds, pages, redirects, files, findings, sizes } = comparison;
  const summary = summaryOf(comparison);
  const isNothing = summary === nothing;
  const blocks = [
    "## What changes for readers",
    isNothing ? summary : `**${summary}**`,
    ...dayText(comparison),
    ...originText(comparison),
    ...lostText(lost),
    ...subscribersText(feeds),
    ...pagesText(pages, redirects),
    ...frameText(pages),
    ...filesText(files),
    ...(isNothing && !findings ? [] : findingsText(findings)),
    ...(isNothing ? [] : sizesText(sizes, pages.changed)),
    ...newPagesText(pages),
    ...changedPagesText(pages.changed),
  ];
  return within(mostBytes, blocks);
}

function dayText({ day: { before, after } }: Comparison): string[] {
  if (before === undefined || after === undefined || before === after) return [];
  const days = `${formatDate(before)} and ${formatDate(after)}`;
  return [
    `The two sites are of different days, ${days}. Where they only say the day that they are as at, they count as the same; what else differs may come of the day and not of a change.`,
  ];
}

function originText({ origin: { before, after } }: Comparison): string[] {
  return before === after
    ? []
    : [`The site’s own address changes from ${quoted(before)} to ${quoted(after)}.`];
}
