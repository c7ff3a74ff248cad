import type { SiteData } from "../schemas/site.ts";

/** The address that opens a content file in the repository's web editor. */
export function editAddress({ repository }: SiteData, file: string): string {
  return `${repository.address}/edit/${repository.branch}/${repository.folder}/${file}`;
}

/** The address that opens a new report about a page in the repository. */
export function reportAddress({ repository }: SiteData, page: string): string {
  const query = new URLSearchParams({
    title: "Problem with a page",
    body: `Page: ${page}\n\nWhat is wrong:\n`,
  });
  return `${repository.address}/issues/new?${query}`;
}
