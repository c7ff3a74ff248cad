import type { DataSet, DataSource } from "../../data/data-set.ts";
import { dataSets } from "../../data/data-sets.ts";
import { getAttachments } from "../../queries/attachments.ts";
import { getBodyHtml, getUpdateHtml } from "../../texts/html.ts";
import { getWholeAddress } from "../../routes.ts";
import { getRecord } from "../../queries/record.ts";

/** What this build's data sets are made from. `site` is the address of the site. */
export async function getDataSource(site: URL | undefined): Promise<DataSource> {
  return {
    record: await getRecord(),
    addressOf: (permalink) => getWholeAddress(permalink, site!),
    updateHtml: getUpdateHtml,
    filesOf: async (file) => (await getAttachments()).get(file) ?? [],
    bodyHtml: getBodyHtml,
  };
}

/** The static paths of what every data set has: its name, with the set itself. */
export function getDataPaths(): { params: { name: string }; props: { set: DataSet } }[] {
  return dataSets.map((set) => ({ params: { name: set.name }, props: { set } }));
}
