import { dataPermalink, filesOf } from "./data-file.ts";
import type { DataSet, DataSource } from "./data-set.ts";

/** The data sets as schema.org describes a catalogue of them, for search engines. */
export function catalogue(
  sets: readonly DataSet[],
  { record: { asOf, content }, addressOf }: DataSource,
): object {
  const { site } = content;
  const creator = { "@type": "Organization", name: site.title, url: addressOf("/") };
  return {
    "@context": "https://schema.org",
    "@type": "DataCatalog",
    name: site.title,
    description: site.description,
    url: addressOf(dataPermalink),
    dataset: sets.map((set) => ({
      "@type": "Dataset",
      name: `${set.title} – ${site.title}`,
      description: set.about,
      url: addressOf(`${dataPermalink}#${set.name}`),
      creator,
      dateModified: asOf,
      isAccessibleForFree: true,
      distribution: [
        { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: addressOf(filesOf(set).csv) },
        {
          "@type": "DataDownload",
          encodingFormat: "application/json",
          contentUrl: addressOf(filesOf(set).json),
        },
      ],
    })),
  };
}
