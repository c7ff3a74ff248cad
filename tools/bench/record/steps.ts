import type { DataSet, DataSource } from "../../../src/data/data-set.ts";
import { jsonFile } from "../../../src/data/data-file.ts";
import { dataSets } from "../../../src/data/data-sets.ts";
import { dueDatesCalendar } from "../../../src/data/due-dates.ts";
import { commitmentFilters, commitmentsPerPage } from "../../../src/record/commitment-filters.ts";
import { dueNext, pastDue, reportedLine, stateOf } from "../../../src/record/commitment-state.ts";
import { everythingByKind } from "../../../src/record/everything.ts";
import type { PublicRecord } from "../../../src/record/index.ts";
import { pick } from "../../../src/record/indexes.ts";
import { measuresIn, measuresOfSection, seriesOf } from "../../../src/record/measures.ts";
import { reportTables } from "../../../src/record/reports.ts";
import { newestShown } from "../../../src/record/topics.ts";
import { workstreamThread } from "../../../src/record/workstream-thread.ts";
import { byYear, neighbours, updatesPerPage } from "../../../src/record/years.ts";
import { feedItems } from "./feed-items.ts";

/** Something that pages, feeds or data compute from the record. It gives what they would show. */
export interface Step {
  name: string;
  run(record: PublicRecord): unknown;
}

/** All that pages, feeds and data compute from the record, without the HTML of any text. */
export const steps: Step[] = [
  {
    name: "Threads of every topic, in pages",
    run: ({ topics }) => topics.map(({ sections }) => inPages(sections, newestShown)),
  },
  {
    name: "Thread of every workstream, with silences",
    run: ({ content, threads, updatesByProgramme }) =>
      content.workstreams.map((workstream) => {
        const newest = (threads.workstreams.get(workstream.id) ?? []).slice(0, newestShown);
        const updates = updatesByProgramme.get(workstream.data.programme) ?? [];
        return workstreamThread(workstream, newest, updates);
      }),
  },
  {
    name: "Promises and measures of every workstream",
    run: ({ threads, commitmentsByOrigin, measures }) =>
      [...threads.workstreams.values()].map((thread) => [
        thread.flatMap(({ permalink }) => commitmentsByOrigin.get(permalink) ?? []),
        measuresIn(thread, measures),
      ]),
  },
  {
    name: "Neighbours of every update",
    run: (record) => record.updates.map((update) => neighbours(update, record)),
  },
  {
    name: "Links, promises and measures of every section",
    run: ({ sections, commitmentsByOrigin, measuresById, byId }) =>
      sections.map((section) => [
        commitmentsByOrigin.get(section.permalink),
        measuresOfSection(section, measuresById),
        pick(byId.workstreams, [section.data.workstream]),
        pick(byId.goals, section.data.goals),
        pick(byId.places, section.data.places),
      ]),
  },
  {
    name: "Series of every measure",
    run: ({ measures, updates }) => measures.map((measure) => seriesOf(measure, updates)),
  },
  {
    name: "Updates by year, in pages",
    run: ({ updates }) => [...byYear(updates).values()].map((own) => inPages(own, updatesPerPage)),
  },
  {
    name: "Every commitment by state, in pages, with its line",
    run: ({ commitments, asOf }) =>
      commitmentFilters(commitments, asOf).flatMap(({ commitments: own }) =>
        inPages(own, commitmentsPerPage).map((page) => ({
          filters: commitmentFilters(commitments, asOf),
          lines: page.map((one) => [stateOf(one, asOf), reportedLine(one, asOf)]),
        })),
      ),
  },
  {
    name: "Commitments due next and past their date",
    run: ({ commitments, asOf }) => [dueNext(commitments, asOf), pastDue(commitments, asOf)],
  },
  { name: "Tables of reports", run: reportTables },
  { name: "List of every page", run: everythingByKind },
  { name: "Items of every feed", run: feedItems },
  {
    name: "Calendar of due dates",
    run: ({ commitments, content, asOf }) =>
      dueDatesCalendar(commitments, { name: content.site.title, site: content.site.address, asOf }),
  },
  {
    name: "CSV and JSON of every data set",
    run: (record) => Promise.all(dataSets.map((set) => dataFiles(set, dataSource(record)))),
  },
];

function inPages<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}

async function dataFiles(set: DataSet, source: DataSource): Promise<string[]> {
  const data = await set.read(source);
  return [data.csv, jsonFile(set, data, source)];
}

function dataSource(record: PublicRecord): DataSource {
  const noText = Promise.resolve({ opening: "", sections: [] });
  return {
    record,
    addressOf: (permalink) => new URL(permalink, record.content.site.address).href,
    updateHtml: () => noText,
  };
}
