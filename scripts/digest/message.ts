import { escapeText, escapeUTF8 } from "entities";
import { setLanguage } from "../../src/lib/language.ts";
import { formatDate } from "../../src/record/calendar.ts";
import { getSubscribeHref } from "../../src/record/emails.ts";
import type { NewsItem } from "./news.ts";

/** What a message tells, and on whose behalf. */
export interface Digest {
  /** The title of the site. */
  site: string;
  organisation: string;
  /** What the list is about, where it isn't everything. */
  topic: string | undefined;
  /** The whole address of the page that has everything. */
  page: string;
  updates: readonly NewsItem[];
  changes: readonly NewsItem[];
  /** Whether there may be more than these. */
  isCut: boolean;
  /** The page or e-mail address where readers ask for these emails, and leave. */
  subscribe: string | undefined;
}

/** A message in the two forms that mail programs show. */
export interface Words {
  subject: string;
  text: string;
  html: string;
}

/** Writes the message of what is new. */
export function writeDigest(digest: Digest): Words {
  const { site, topic, updates, changes } = digest;
  const about = topic === undefined ? site : `${topic} – ${site}`;
  const [only, ...others] = [...updates, ...changes];
  const news =
    only && others.length === 0
      ? `${only.title}`
      : [count(updates.length, "update"), count(changes.length, "change")].filter(Boolean).join(" and ");
  const subject = `${about}: ${news}`;
  return { subject, text: writeText(digest, about), html: writeHtml(digest, about) };
}

function count(number: number, one: string): string {
  return number === 0 ? "" : `${number} ${one}${number === 1 ? "" : "s"}`;
}

interface Group {
  heading: string;
  items: readonly NewsItem[];
}

function getGroups({ updates, changes }: Digest): Group[] {
  return [
    { heading: updates.length === 1 ? "New update" : "New updates", items: updates },
    { heading: "What else has changed", items: changes },
  ].filter(({ items }) => items.length > 0);
}

/** The day and the summary of an item, as far as its title doesn’t say them. */
function getRest({ title, published, summary }: NewsItem): { date?: string; summary?: string } {
  const date = formatDate(published);
  return {
    ...(!title.includes(date) && { date }),
    ...(!title.includes(summary.replace(/\.$/, "")) && { summary }),
  };
}

const getLead = ({ organisation }: Digest, about: string) =>
  `What is new on ${about}, the record of what ${organisation} promised and reported.`;
const more = "There may be more. See everything";
const stop = "You get this email because you asked for it. To change or stop these emails";

/** Where readers leave, as an address that can be followed. */
export function getLeaveAddress(subscribe: string): string {
  const href = getSubscribeHref(subscribe);
  return href.startsWith("mailto:") ? `${href}?subject=unsubscribe` : href;
}

function writeText(digest: Digest, about: string): string {
  const groups = getGroups(digest).map(({ heading, items }) =>
    [
      `${heading}\n${"=".repeat(heading.length)}`,
      ...items.map((item) => [item.title, ...Object.values(getRest(item)), item.link].join("\n")),
    ].join("\n\n"),
  );
  const end = [
    ...(digest.isCut ? [`${more}: ${digest.page}`] : []),
    ...(digest.subscribe === undefined ? [] : [`${stop}: ${digest.subscribe}`]),
  ];
  return `${[getLead(digest, about), ...groups, ...end].join("\n\n")}\n`;
}

// Outlook draws with Word: tables, a width as an attribute and styles on each element hold there and in Gmail, which
// leaves out what is in <style>. No picture, so nothing is asked from a server when a message is read.
const font = "font-family: Arial, sans-serif";
const style = {
  lead: `margin: 0 0 24px; ${font}; font-size: 16px; line-height: 24px; color: #212b32`,
  h1: `margin: 0 0 16px; ${font}; font-size: 26px; line-height: 32px; color: #212b32`,
  h2: `margin: 16px 0 16px; ${font}; font-size: 22px; line-height: 28px; color: #212b32`,
  item: "padding: 16px 0; border-top: 1px solid #d8dde0",
  title: `margin: 0; ${font}; font-size: 19px; line-height: 26px; font-weight: bold`,
  link: "color: #005eb8; text-decoration: underline",
  date: `margin: 4px 0 0; ${font}; font-size: 16px; line-height: 24px; color: #4c6272`,
  words: `margin: 4px 0 0; ${font}; font-size: 16px; line-height: 24px; color: #212b32`,
  end: `margin: 16px 0 0; ${font}; font-size: 14px; line-height: 20px; color: #4c6272`,
};

function writeHtml(digest: Digest, about: string): string {
  const groups = getGroups(digest).map(
    ({ heading, items }) => `<h2 style="${style.h2}">${escapeText(heading)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${items.map(writeItem).join("\n")}
</table>`,
  );
  const { isCut, page, subscribe } = digest;
  const end = [
    ...(isCut ? [`${more}: ${writeLink(page, page)}`] : []),
    ...(subscribe === undefined ? [] : [`${stop}: ${writeLink(getLeaveAddress(subscribe), subscribe)}`]),
  ];
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(about)}</title></head>
<body style="margin: 0; padding: 0; background-color: #ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding: 24px 16px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width: 100%; max-width: 600px">
<tr><td align="left">
<h1 style="${style.h1}">${escapeText(about)}</h1>
<p style="${style.lead}">${escapeText(getLead(digest, about))}</p>
${groups.join("\n")}
${end.map((words) => `<p style="${style.end}">${words}</p>`).join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function writeItem(item: NewsItem): string {
  const { date, summary } = getRest(item);
  const language = Object.entries(setLanguage(item.lang, undefined))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("");
  const lines = [
    `<p${language} style="${style.title}">${writeLink(item.link, item.title)}</p>`,
    ...(date === undefined ? [] : [`<p style="${style.date}">${date}</p>`]),
    ...(summary === undefined ? [] : [`<p${language} style="${style.words}">${escapeText(summary)}</p>`]),
  ];
  return `<tr><td style="${style.item}">
${lines.join("\n")}
</td></tr>`;
}

function writeLink(address: string, words: string): string {
  return `<a href="${escapeUTF8(address)}" style="${style.link}">${escapeText(words)}</a>`;
}
