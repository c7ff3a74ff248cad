import { explainBriefly, explainFields, writePlain } from "./explained.ts";
import { updateFile, updateId, type NewUpdate, type Surroundings } from "./update.ts";
import type { SiteData } from "../schemas/site.ts";

/** The address of the folder of the content in the repository, where each file can be opened and changed. */
export function getFolderAddress({ repository }: SiteData): string {
  return `${repository.address}/tree/${repository.branch}/${repository.folder}`;
}

/** Servers refuse an address of more than about 8,000 characters. */
const longest = 7500;

/**
 * The address that opens a new update in the repository's web editor, with its name and what
 * `npm run new -- update` would write in it; where that is too long, with fewer explanations, without any or, last, empty.
 */
export function getNewUpdateAddress(
  { repository }: SiteData,
  update: NewUpdate,
  around: Surroundings,
): string {
  const place = `${repository.address}/new/${repository.branch}`;
  // The folder belongs to the name: GitHub's page for a new file passes over the last part of the path.
  const filename = `${repository.folder}/updates/${updateId(update)}.md`;
  const filled = [explainFields, explainBriefly, writePlain].map((write) => {
    const query = new URLSearchParams({ filename, value: updateFile(update, around, write) });
    return `${place}?${query}`;
  });
  const empty = `${place}?${new URLSearchParams({ filename })}`;
  return filled.find((address) => address.length <= longest) ?? empty;
}
