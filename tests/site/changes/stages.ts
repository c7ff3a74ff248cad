import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseJsonFeed, parseRssFeed } from "feedsmith";
import { goodBuild, type BuildSettings } from "../../setup/build-run.ts";
import { writeContent, type ContentFiles } from "../../setup/content.ts";
import { readSite, type BuiltSite } from "../built-site.ts";
import { corrected, published, rehosted, renamed } from "./content.ts";

const files = { published, corrected, renamed, rehosted };

/** What the record’s one update went through. */
export type Stage = keyof typeof files;

export const stages = Object.keys(files) as Stage[];

/** Where the site is published, the first address of its update, and those that it has once renamed and once rehosted. */
export const origin = "https://record.example.org";
export const first = `${origin}/updates/2022-03-14-better-care/`;
export const now = `${origin}/updates/2022-03-14-rooms/`;
export const elsewhere = now.replace(origin, "https://progress.example.org");

const sites = new Map<Stage, BuiltSite>();

/** The folder that holds the site of each stage, under its name. */
export const folder = mkdtempSync(join(tmpdir(), "changes-"));

/** Writes some content, and gives what its site is built with: as at 1 June 2022, in a folder under that name. */
export function written(name: string, content: ContentFiles): BuildSettings {
  const contentDir = join(folder, `${name}-content`);
  writeContent(contentDir, content);
  return { outDir: join(folder, name), asOf: "2022-06-01", env: { CONTENT_DIR: contentDir } };
}

/** Builds the site of each stage, before the tests. */
export async function buildStages(): Promise<void> {
  for (const stage of stages) {
    await goodBuild(written(stage, files[stage]));
    sites.set(stage, readSite(stage, join(folder, stage)));
  }
}

/** Removes it all, after the tests. */
export function removeStages(): void {
  rmSync(folder, { recursive: true });
}

/** The site of a stage. */
export function siteAs(stage: Stage): BuiltSite {
  const site = sites.get(stage);
  if (site === undefined) throw new Error(`The site as ${stage} isn't built yet.`);
  return site;
}

/** The items of an RSS feed, and of a JSON Feed, of a stage. */
export const rssOf = (stage: Stage, path: string) => parseRssFeed(siteAs(stage).read(path)).items ?? [];
export const jsonOf = (stage: Stage, path: string) => parseJsonFeed(siteAs(stage).read(path)).items ?? [];
