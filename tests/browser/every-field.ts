import sharp from "sharp";
import { writeMarkdown, readRecord, type ContentFiles } from "../setup/content.ts";
import { parse, stringify } from "yaml";
import { makePackage, makePdf, tagged } from "../../src/source/attachment-fixture.ts";

const longWord = "Rhododendronwiederanpflanzungsbeauftragtenversammlung";
const address = "https://advice.example/a/very/long/path/to/some/page/of-60/a";

/** A text of every kind that Markdown has, each wider than a phone where that is possible. */
const text = [
  `A ${longWord}, **in ${longWord}** and \`in_code_${longWord}\`. See ${address}, [a page](${address}) and [below](#more).[^note] Read [the report](<Ponds (1).pdf>).`,
  "![A pond from above](<IMG_2041 (1).PNG>)",
  "Words beside ![a pond](wide.svg) a picture<br>and a new line.<!-- ask Sam -->",
  `- one\n  - ![A pond under trees](<IMG_2041 (1).PNG>)\n  - ${longWord}\n    1. deep\n       - deeper\n         - ${longWord}\n- [x] done\n- [ ] open`,
  `> A quotation with ${longWord}.\n>\n> ![A pond in a quotation](<IMG_2041 (1).PNG>)\n>\n> | a | b |\n> | - | - |\n> | ${longWord} | ${longWord} |`,
  `| Ward | What was done | Who | When | Where | Why | How | Cost |\n| - | - | - | - | - | - | - | -: |\n${`| North | Rails<br>New floors | ${longWord} | ![A rail](<IMG_2041 (1).PNG>) | [here too](${address}) | \`${longWord}\` | by hand | 1,200 |\n`.repeat(3)}`,
  `- A table in a list:\n\n  | a | b |\n  | - | - |\n  | ${longWord} | ${longWord} |`,
  `\`\`\`\n${"a long line of code that goes on and on ".repeat(5)}\n${longWord.repeat(4)}\n\`\`\``,
  `    ${"code that is set in ".repeat(9)}`,
  "~~Struck out~~ and *set apart*.",
  "---",
  `### More\n\n[![A pond that leads on](<IMG_2041 (1).PNG>)](/goals/)`,
  `#### ${longWord} ${longWord}`,
  `The end, again.[^note]\n\n[^note]: What a note says, with ${longWord}.`,
].join("\n\n");

/** The same on a page of its own, where headings begin a level higher. */
const page = text.replace("### More", "## More").replace("#### ", "### ");

/** The same without headings, for a short notice. */
const flat = `${text.slice(0, text.indexOf("### "))}${text.slice(text.indexOf("[^note]: "))}`.replace(
  " and [below](#more)",
  "",
);

const components = [
  `<Callout kind="warning" heading="Deep ${longWord}">\n\n![A pond in a callout](<IMG_2041 (1).PNG>)\n\n</Callout>`,
  `<Figure caption="A pond, ${longWord}.">\n\n![A pond from above](<IMG_2041 (1).PNG>)\n\n</Figure>`,
  `<Steps>\n\n1. Dig ${longWord}\n2. Fill\n\n</Steps>`,
  `<Quotation who="A gardener" source="Pond news">\n\nFrogs came.\n\n</Quotation>`,
  `<Video length="3 minutes, ${longWord}">\n\n![A pond from above](<IMG_2041 (1).PNG>)\n\n[Watch ${longWord}](${address})\n\n[Transcript of it](<Ponds (1).pdf>)\n\n</Video>`,
  '<Contact programme="full" />',
  '<Measure id="full" />',
].join("\n\n");

const publication = (name: string) => ({
  draft: false,
  published: "2025-01-06",
  time: "09:30",
  changes: [
    {
      date: "2025-02-01",
      kind: "correction",
      note: "A figure was corrected.",
      was: "8 ponds",
      now: "9 ponds",
    },
    { date: "2025-02-02", kind: "major", note: "A part was added." },
    { date: "2025-02-03", kind: "minor", note: "A word was mended." },
  ],
  redirect_from: [`/old/${name}/`],
  alsoCalled: ["ponds", "pools"],
  help: [{ text: "NHS 111", phone: "111", href: "https://111.nhs.uk" }],
  lang: "en",
  attachments: [
    { file: "Ponds (1).pdf", title: `A report on ponds, ${longWord}`, accessible: "ponds.csv" },
    { file: "ponds.csv", title: "Figures of ponds", accessible: "/data/" },
    { file: "ponds.xlsx", title: "Sheets of ponds", notAccessible: `It is being made by the ${longWord}.` },
  ],
  alternates: [
    { title: "Easy Read", file: "Ponds (1).pdf" },
    { title: `British Sign Language, ${longWord}`, href: "https://video.example/ponds" },
    { title: "Cymraeg", href: "/strategy/bare/", lang: "cy" },
  ],
});
const review = { owner: "Head of Gardens", reviewed: "2025-01-06", reviewBy: "2025-06-30" };
const withdrawn = { withdrawn: { date: "2025-03-01", reason: "It was replaced." } };
const gone = (name: string) => ({ ...publication(`gone-${name}`), ...withdrawn });
const named = (title: string) => ({ title: `${title} ${longWord}`, summary: `What ${title} is about.` });
const promises = (name: string) => ({
  commitments: [
    {
      id: `${name}-promise`,
      promise: `A pond is dug, ${longWord}.`,
      who: "Head of Gardens",
      places: ["full", "bare"],
      due: { text: "spring 2025", from: "2025-03-01", by: "2025-05-31" },
      milestones: [
        {
          id: `${name}-place`,
          promise: `The place is chosen, ${longWord}.`,
          due: { text: "January 2025", from: "2025-01-01", by: "2025-01-31" },
        },
        { id: `${name}-water`, promise: "Water is let in." },
      ],
      status: "in progress",
      note: "The place has been chosen.",
    },
    { id: `${name}-other`, promise: "A tree is planted." },
    {
      id: `${name}-gone`,
      promise: "A wall is built.",
      withdrawn: { date: "2025-03-01", reason: "It was never promised." },
    },
  ],
});
const source = { source: "Our plan, 2025" };

/**
 * A record of which each kind of entry is there with every field that its schema has, with none that may be left out,
 * and, where it can be, withdrawn. Texts are of every kind.
 */
export async function recordOfEveryField(): Promise<ContentFiles> {
  const wide = { create: { width: 2600, height: 700, channels: 3, background: "#005eb8" } } as const;
  const png = await sharp(wide).png().toBuffer();
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="40"><rect width="2400" height="40"/></svg>\n';
  const pictures = (folder: string) => ({
    [`${folder}/IMG_2041 (1).PNG`]: png,
    [`${folder}/wide.svg`]: drawing,
    [`${folder}/Ponds (1).pdf`]: makePdf({ title: "Ponds", catalog: tagged }),
    [`${folder}/ponds.csv`]: "year,ponds\n2025,9\n",
    [`${folder}/ponds.xlsx`]: makePackage({ "xl/workbook.xml": "<workbook/>" }),
  });
  const site = parse(String(readRecord("large")["site.yaml"])) as { organisation: object };
  const sectionOf = (id: string, more: object = {}) => ({
    id,
    heading: `Section ${id} ${longWord}`,
    ...more,
  });
  const full = sectionOf("full", {
    summary: "Ponds were dug.",
    workstream: "full",
    goals: ["full"],
    places: ["full"],
    ...promises("update"),
    outcomes: [
      {
        commitment: "part-promise",
        status: "met",
        note: "It was dug.",
        evidence: [
          { text: `Board paper ${longWord}`, href: "https://board.example/a/very/long/path/to/some/paper" },
          { text: "Photographs", href: "https://board.example/photographs" },
        ],
      },
      { commitment: "part-place", status: "met", note: "It was chosen." },
      { commitment: "full", status: "in progress", note: "Ponds are being dug." },
      { commitment: "page-promise", status: `On track with ${longWord}`, note: "It is being dug." },
    ],
    readings: [
      { measure: "full", value: 12, of: 40, unit: "ponds", asAt: "2025-01-01" },
      { measure: "full", value: 9, asAt: "Q2 2024/25" },
      { measure: "bare", value: 3, asAt: "2025-01-01" },
      { measure: "full", value: "fewer than 5", asAt: "December 2024" },
      { measure: "full", value: "10 to 20", asAt: "November 2024", provisional: true },
      { measure: "full", value: "not available", asAt: "October 2024", note: `Lost in ${longWord}.` },
      ...Array.from({ length: 40 }, (_, index) => ({
        measure: "full",
        value: index < 20 ? 10 + (index % 3) : 30 + (index % 4) + (index > 30 ? 8 : 0),
        asAt: `${2020 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, "0")}-28`,
      })),
    ],
  });
  const bare = sectionOf("bare");
  const programme = { programme: "full" };
  return {
    ...[
      "strategy",
      "plans/full",
      "plans/gone",
      "goals",
      "programmes",
      "workstreams",
      "updates",
      "pages",
    ].reduce((all, folder) => ({ ...all, ...pictures(folder) }), {}),
    "site.yaml": stringify({
      ...site,
      organisation: {
        ...site.organisation,
        descriptor: "NHS Foundation Trust",
        logo: { file: "updates/wide.svg", alt: `The logo of ${longWord}` },
        nhsLogo: true,
      },
      // As pale as the check lets them be.
      colours: { header: "#767676", links: "#6f6f6f" },
      contacts: [{ for: `Press and ${longWord}`, email: "press@example.org" }],
      footer: [
        { text: `Our own site, with ${longWord}`, href: "https://www.example.org/" },
        { text: "All goals", href: "/goals/" },
      ],
      firstAddress: "https://first.example.org",
      problems: "problems@example.org",
      email: {
        all: "https://lists.example.org/record",
        topics: ["programme", "workstream", "goal", "place"].map((kind) => ({
          [kind]: "full",
          subscribe: `${kind}-on@lists.example.org`,
        })),
      },
      tags: [
        { id: "full", title: `Gardens ${longWord}`, about: "What is done in gardens." },
        { id: "bare", title: "Frogs" },
      ],
      updateKinds: ["Board paper"],
      statuses: [{ words: `On track with ${longWord}`, means: "in progress" }],
    }),
    "strategy/full.mdx": writeMarkdown(
      { ...named("Full page"), ...source, order: 1, ...publication("page"), ...review, ...promises("page") },
      `${page}\n\nA note.[^1]\n\n[^1]: What it says, with ${longWord}.`,
      components,
    )
      .replaceAll("<!-- ask Sam -->", "{/* ask Sam */}")
      .replaceAll("<br>", "<br/>"),
    "pages/full.mdx": writeMarkdown(
      { ...named("Our own full page"), ...publication("own"), ...review },
      `${page}\n\n${components}`,
    )
      .replaceAll("<!-- ask Sam -->", "{/* ask Sam */}")
      .replaceAll("<br>", "<br/>"),
    "pages/bare.md": writeMarkdown(named("Our own bare page"), "Text."),
    "pages/withdrawn.md": writeMarkdown({ ...named("Our own withdrawn page"), ...gone("own") }, "Text."),
    "strategy/bare.md": writeMarkdown({ ...named("Bare page"), ...source }, "Text."),
    "strategy/urdu.md": writeMarkdown({ ...named("Another page"), ...source, lang: "ur" }, page),
    "strategy/withdrawn.md": writeMarkdown(
      { ...named("Page"), ...source, ...withdrawn, ...publication("gone") },
      page,
    ),
    "plans/full/index.md": writeMarkdown(
      {
        ...named("Full plan"),
        ...source,
        ...publication("plan"),
        ...review,
        period: "2025 to 2026",
        replacedBy: "bare",
        ...promises("plan"),
        namedOnly: [{ title: "Our estate", note: "The plan names it and says no more." }],
      },
      page,
    ),
    "plans/full/part.md": writeMarkdown(
      { ...named("Full part"), ...source, order: 1, ...publication("part"), ...review, ...promises("part") },
      page,
    ),
    "plans/full/bare.md": writeMarkdown({ ...named("Bare part"), ...source }, "Text."),
    "plans/bare/index.md": writeMarkdown({ ...named("Bare plan"), ...source, period: "2023" }, "Text."),
    "goals/full.md": writeMarkdown(
      {
        ...named("Full goal"),
        ...source,
        plan: "full",
        period: "2020 to 2030",
        within: "bare",
        measures: ["full", "bare"],
        target: "40 ponds",
        baseline: "9 ponds",
        order: 1,
        ...publication("goal"),
        ...review,
      },
      page,
    ),
    "goals/bare.md": writeMarkdown({ ...named("Bare goal"), ...source }, "Text."),
    "programmes/full.md": writeMarkdown(
      {
        reportsAllWorkstreams: true,
        next: { text: "spring 2025", from: "2025-03-01", by: "2025-05-31" },
        ...named("Full programme"),
        order: 1,
        ...publication("programme"),
        ...review,
        contact: "gardens@example.org",
      },
      page,
    ),
    "programmes/bare.md": writeMarkdown(named("Bare programme"), "Text."),
    "workstreams/full.md": writeMarkdown(
      {
        ...named("Full workstream"),
        ...programme,
        order: 1,
        ...publication("workstream"),
        ...review,
        ended: "2025-06-30",
      },
      page,
    ),
    "workstreams/bare.md": writeMarkdown({ ...named("Bare workstream"), programme: "bare" }, "Text."),
    "updates/2025-01-06-full.mdx": writeMarkdown(
      {
        ...named("Full update"),
        ...programme,
        ...publication("update"),
        kind: "Board paper",
        tags: ["full", "bare"],
        by: `The ${longWord} team`,
        next: { text: "spring 2025", from: "2025-03-01", by: "2025-05-31" },
        previous: "2024-12-02",
        sections: [full, bare],
      },
      "Contents:\n\n- [The first](#full)\n- [The last](#bare)",
      `## Section full ${longWord}`,
      text.replaceAll("<!-- ask Sam -->", "").replaceAll("<br>", "<br/>"),
      components,
      `## Section bare ${longWord}`,
      "Text.",
    ),
    "updates/2025-01-13-bare.md": writeMarkdown({ ...named("Bare update"), published: "2025-01-13" }, flat),
    "updates/2025-01-20-full.md": writeMarkdown(
      {
        ...named("An update of one section"),
        ...programme,
        published: "2025-01-20",
        sections: [
          sectionOf("one", {
            readings: [
              {
                measure: "full",
                value: 13,
                asAt: "2025-01-01",
                revised: `Late ponds, ${longWord}, came in.`,
              },
            ],
          }),
        ],
      },
      text,
    ),
    "updates/2025-01-27-full.md": writeMarkdown(
      {
        ...named("An update that was withdrawn"),
        ...programme,
        ...publication("gone-update"),
        ...withdrawn,
        published: "2025-01-27",
      },
      flat,
    ),
    "plans/gone/index.md": writeMarkdown(
      { ...named("Plan"), ...source, ...gone("plan"), period: "2024" },
      "Text.",
    ),
    "plans/full/gone.md": writeMarkdown({ ...named("Part"), ...source, ...gone("part") }, "Text."),
    "goals/gone.md": writeMarkdown({ ...named("Goal"), ...source, plan: "full", ...gone("goal") }, "Text."),
    "programmes/gone.md": writeMarkdown({ ...named("Programme"), ...gone("programme") }, "Text."),
    "workstreams/gone.md": writeMarkdown(
      { ...named("Workstream"), ...programme, ...gone("workstream") },
      "Text.",
    ),
    "places.yaml": stringify({
      full: { name: `Northtown ${longWord}`, within: "bare", about: "A town.", alsoCalled: ["the north"] },
      bare: { name: "North", about: "A group of towns." },
    }),
    "measures.yaml": stringify({
      full: {
        label: `Ponds ${longWord}`,
        unit: "ponds",
        counts: "Ponds with water.",
        better: "up",
        target: [
          { from: "2020-04-01", value: 30 },
          { from: "2022-04-01", by: "March 2026", value: 40 },
        ],
        baseline: { value: 9, asAt: "2019/20" },
        decimals: 1,
        definitionChanges: [{ from: "2021-09-01", note: `Pools count too, ${longWord}.` }],
        one: "pond",
        alsoCalled: ["pools"],
        everyUpdate: true,
      },
      bare: { label: "Trees", unit: "trees", counts: "Trees with leaves.", better: "neither" },
    }),
    "glossary.yaml": stringify({
      full: {
        term: "PWW",
        standsFor: `Pond with ${longWord}`,
        meaning: "A pond.",
        source: "Our plan",
        alsoCalled: ["pools"],
      },
      bare: { term: "Frog", meaning: "An animal." },
    }),
    "words-to-avoid.yaml": stringify({
      utilise: { use: "use", why: "It says the same." },
      commence: { use: "begin" },
    }),
    "redirects.yaml": stringify({ "/before/": { to: "/goals/" } }),
  };
}
