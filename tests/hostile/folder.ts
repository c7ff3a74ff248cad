import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { readRecord, writeContent, type ContentFiles } from "../setup/content.ts";
import { update } from "./update.ts";
import { isRecord } from "../../src/source/yaml.ts";
import type { Input } from "./input.ts";

const standing = Object.entries(readRecord("large")).filter(([path]) => !path.startsWith("updates/"));

const good: ContentFiles = {
  ...Object.fromEntries(standing),
  ...update("2025-12-08", "better-care", "md", [
    { id: "rooms", heading: "Rooms", readings: [{ measure: "complaints", value: 9, asAt: "2025-12-08" }] },
  ]),
};

/** Writes a good content folder with some hostile inputs in it. */
export function writeHostile(folder: string, inputs: readonly Input[]): void {
  const files = Object.assign({}, good, ...inputs.map((input) => input.files ?? {})) as ContentFiles;
  for (const [path, data] of inputs.flatMap((input) => Object.entries(input.data ?? {}))) {
    files[path] = stringify(merged(parse(String(files[path])), data));
  }
  for (const path of inputs.flatMap((input) => Object.keys(input.links ?? {}))) delete files[path];
  writeContent(folder, files);
  for (const [path, to] of inputs.flatMap((input) => Object.entries(input.links ?? {}))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(to, join(folder, path));
  }
}

function merged(data: unknown, more: object): object {
  if (!isRecord(data)) return more;
  const all = Object.entries(more).map(([key, value]: [string, unknown]) => [
    key,
    isRecord(value) ? merged(data[key], value) : value,
  ]);
  return { ...data, ...Object.fromEntries(all) };
}
