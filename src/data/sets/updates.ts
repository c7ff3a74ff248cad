import { z } from "zod";
import { makeAbsolute, type CutHtml } from "../../markdown/html.ts";
import type { PublishedFile } from "../../markdown/render.ts";
import { getChanges } from "../../record/changes.ts";
import type { Entry } from "../../record/content.ts";
import { getPermalink, getSectionPermalink } from "../../routes.ts";
import { id } from "../../schemas/fields.ts";
import { getLastDay } from "../../schemas/reading.ts";
import { change } from "../../schemas/publication.ts";
import { section, update } from "../../schemas/update.ts";
import { defineDataSet, type DataSource, address, html, ids, page } from "../data-set.ts";
import { getReadingId } from "./readings.ts";

const publishedSection = z.object({
  id: section.shape.id.describe("Its name in the update. It never changes."),
  heading: section.shape.heading.describe("Its heading, as it was published."),
  address: address.describe("Its address on the update’s page. It never changes."),
  workstream: section.shape.workstream,
  goals: ids.describe("Ids of the goals that it says it serves."),
  places: ids.describe("Ids of the places that it names."),
  commitments: ids.describe("Ids of the commitments that were made in it."),
  outcomes: ids.describe("Ids of the commitments that it reports on."),
  readings: ids.describe("Ids of the figures that it reports."),
  text: html.describe("Its text under the heading, as HTML."),
});

const publishedChange = z.object({
  date: change.shape.date,
  kind: change.shape.kind
    .exclude(["minor"])
    .describe("correction where something was wrong, major where the meaning changed."),
  note: change.shape.note.describe("What changed."),
  was: change.shape.was.describe("What the page said before, if the note has it."),
  now: change.shape.now.describe("What it says instead."),
});

const publishedFile = z.object({
  title: z.string().describe("What it is called, or the words of the link that leads to it."),
  address: address.describe("Its address. It stays when the file is replaced."),
  type: z.string().describe("Its media type, such as application/pdf."),
  bytes: z.int().describe("How many bytes it has."),
});

const schema = z
  .object({
    ...page,
    programme: id.optional().describe("The id of the programme that it belongs to; of several, the first."),
    programmes: ids.describe("The ids of all programmes that it belongs to."),
    kind: update.shape.kind.describe("What it is if not an ordinary update, such as Notice."),
    tags: ids.describe("Ids of the tags that it has."),
    lang: update.shape.lang.describe(
      "The code of the language that it is written in, if that isn’t English.",
    ),
    by: update.shape.by.describe("The team or role that wrote it, where that is said."),
    published: update.shape.published.describe("The day that it was published."),
    previous: update.shape.previous.describe("The day of the update before, if the text names it."),
    opening: html.describe("The text before its first section, as HTML; empty if there is none."),
    sections: z.array(publishedSection).describe("Its sections, in the order of the text."),
    attachments: z
      .array(publishedFile)
      .describe("The files that go with it: those that it lists, then those that its text alone links to."),
    changes: z.array(publishedChange).describe("What was changed since it was published, oldest first."),
  })
  .describe("A report, published on a day.");

/** The updates, newest first. */
export const updates = defineDataSet({
  name: "updates",
  title: "Updates",
  about:
    "What programmes have published. The JSON has the full text, section by section; the CSV lists the updates.",
  schema,
  rows: ({ record, addressOf, updateHtml, filesOf }) =>
    Promise.all(
      record.updates.map(async (entry) =>
        getRow(entry, await updateHtml(entry.id), await filesOf(entry.file), addressOf),
      ),
    ),
  columns: [
    ...([
      "id",
      "title",
      "programme",
      "published",
      "previous",
      "summary",
      "programmes",
      "kind",
      "by",
      "tags",
    ] as const),
    {
      name: "sections",
      about: "The ids of its sections.",
      field: ({ sections }) => sections.map(({ id }) => id),
    },
    "address",
  ],
});

/** A row, whose texts are made whole when the JSON asks for them: those of all updates at a time are much. */
function getRow(
  { id, data }: Entry<"updates">,
  { opening, sections: texts }: CutHtml,
  files: readonly PublishedFile[],
  addressOf: DataSource["addressOf"],
): z.output<typeof schema> {
  const { title, summary, programme, kind, tags, lang, by, published, previous, sections } = data;
  const own = getPermalink("updates", id);
  return {
    id,
    title,
    address: addressOf(own),
    summary,
    programme: programme[0],
    programmes: programme,
    kind,
    tags,
    lang,
    by,
    published,
    previous,
    get opening() {
      return makeAbsolute(opening, own, addressOf);
    },
    sections: sections.map((section, index) => ({
      id: section.id,
      heading: section.heading,
      address: addressOf(getSectionPermalink(id, section.id)),
      workstream: section.workstream,
      goals: section.goals,
      places: section.places,
      commitments: section.commitments.map((made) => made.id),
      outcomes: section.outcomes.map(({ commitment }) => commitment),
      readings: section.readings.map((one) =>
        getReadingId(
          { measure: one.measure, asAt: getLastDay(one), isRevised: one.revised !== undefined },
          published,
        ),
      ),
      get text() {
        return makeAbsolute(texts[index] ?? "", own, addressOf);
      },
    })),
    attachments: files.map(({ title, address, type, bytes }) => ({
      title,
      address: addressOf(address),
      type,
      bytes: bytes.length,
    })),
    changes: getChanges(data.changes).map(({ date, kind, note, was, now }) => ({
      date,
      kind,
      note,
      was,
      now,
    })),
  };
}
