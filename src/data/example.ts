import { getWholeAddress } from "../routes.ts";
import type { DataSource } from "./data-set.ts";
import type { Content } from "../record/content.ts";
import { buildRecord } from "../record/index.ts";

// What data sets are made from, for tests.

/** The data of a record as at a day. Every text has the same HTML, with a link in it. */
export function makeDataSource(content: Content, asOf = "2030-01-01"): DataSource {
  const record = buildRecord(content, asOf);
  const lengths = new Map(record.updates.map(({ id, data }) => [id, data.sections.length]));
  return {
    record,
    addressOf: (permalink) => getWholeAddress(permalink, content.site.address),
    bodyHtml: async () => '<p>See <a href="/goals/">goals</a>.</p>',
    filesOf: async () => [
      {
        path: "updates/report.pdf",
        name: "report.pdf",
        title: "The report",
        address: "/attachments/updates/report.pdf",
        type: "application/pdf",
        about: "PDF, 1 KB, 1 page",
        bytes: new Uint8Array(900),
      },
    ],
    updateHtml: async (id) => ({
      opening: "<p>Since spring.</p>",
      sections: Array(lengths.get(id) ?? 0).fill('<p>See <a href="/glossary/#pilot">pilot</a>.</p>'),
    }),
  };
}
