import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { dataSets } from "../../src/data/data-sets.ts";
import { problemWith, files, origin, pageAt, readBuilt } from "./built.ts";

const readJson = (path: string) => JSON.parse(readBuilt(path));
const named = dataSets.map(({ name }) => name);

/** The cells of CSV by row (RFC 4180), without the byte order mark. */
function cellsIn(path: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of readBuilt(path)
    .replace(/^\uFEFF/, "")
    .matchAll(cell)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A published schema that stops every field it doesn't name. */
function closed(path: string): AnySchema {
  return JSON.parse(readBuilt(path), (_, part) =>
    part?.type === "object" ? { ...part, additionalProperties: false } : part,
  );
}

/** Every text in some JSON. */
function textsIn(data: unknown): string[] {
  if (typeof data === "string") return [data];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(textsIn) : [];
}

/** The addresses that a text is or, where it is HTML, that lead on from it. */
function addressesIn(text: string): string[] {
  if (/^https?:\S+$/.test(text)) return [text];
  const $ = load(text, null, false);
  return ["href", "src"].flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ""),
  );
}

/** What is wrong with the addresses in some texts: each must be whole and lead to a file and an anchor. */
function problemsIn(texts: string[], path: string): string[] {
  return texts
    .flatMap(addressesIn)
    .flatMap((address) =>
      URL.canParse(address) ? (problemWith(address, path) ?? []) : `${address} isn't whole`,
    );
}

const ajv = formats.default(new Ajv2020({ strict: true, allErrors: true }));

describe.each(named)("the data set %s", (name) => {
  const path = `/data/${name}.json`;
  const text = readBuilt(path);
  const data = JSON.parse(text);

  test("fits its published schema, which names every field in it", () => {
    expect(data.$schema).toBe(`${origin}/data/schemas/${name}.json`);
    const fits = ajv.compile(closed(`/data/schemas/${name}.json`));
    fits(data);
    expect(fits.errors ?? []).toEqual([]);
  });

  test("has no value that went missing on the way", () => {
    expect(`${text}${readBuilt(`/data/${name}.csv`)}`).not.toMatch(/undefined|NaN|\bnull\b|\[object /);
  });

  test("has only whole addresses, each of which leads somewhere", () => {
    expect(problemsIn(textsIn(data), path)).toEqual([]);
    expect(problemsIn(cellsIn(`/data/${name}.csv`).flat(), path)).toEqual([]);
  });

  test("has the same rows as CSV, in the same order", () => {
    const [head, ...rows] = cellsIn(`/data/${name}.csv`);
    expect(rows.filter((row) => row.length !== head?.length)).toEqual([]);
    expect(rows.map(([id]) => id)).toEqual(data[name].map(({ id }: { id: string }) => id));
  });

  test("is on the page about the data, with how many rows it has", () => {
    const { $ } = pageAt("/data/");
    const entry = $(`li:has(> #${name})`);
    expect(entry.text().replace(/\s+/g, " ")).toMatch(new RegExp(`\\b${data[name].length} rows?, as at`));
    expect(
      entry
        .find("a")
        .map((_, link) => $(link).attr("href"))
        .get(),
    ).toEqual([`/data/${name}.csv`, path, `/data/schemas/${name}.json`]);
  });
});

test("what the data refers to by id is in the data", () => {
  const ids = (name: string) =>
    new Set(readJson(`/data/${name}.json`)[name].map((row: { id: string }) => row.id));
  const known = new Map(named.map((name) => [name, ids(name)]));
  const one: Record<string, string> = {
    workstream: "workstreams",
    programme: "programmes",
    measure: "measures",
    within: "places",
  };
  const dangling = (data: unknown): string[] =>
    Object.entries(data ?? {}).flatMap(([field, value]) => {
      const among = known.get(one[field] ?? field);
      const refers = typeof value === "string" && field in one ? [value] : Array.isArray(value) ? value : [];
      const missing = refers.filter((id) => typeof id === "string" && among && !among.has(id));
      return [...missing, ...(typeof value === "object" ? dangling(value) : [])];
    });
  for (const name of named) expect(dangling(readJson(`/data/${name}.json`)[name])).toEqual([]);
});

test("the readings of each measure are together the readings of all", () => {
  const own: { readings: string }[] = readJson("/data/measures.json").measures;
  const each = own.map(({ readings }) => cellsIn(new URL(readings).pathname));
  const all = cellsIn("/data/readings.csv");
  expect([all[0], ...each.flatMap(([, ...rows]) => rows)]).toEqual(all);
  expect(each.map(([head]) => head)).toEqual(each.map(() => all[0]));
});

test("no CSV has a cell that a spreadsheet would run", () => {
  const csvs = files.filter((file) => file.endsWith(".csv"));
  expect(csvs.length).toBeGreaterThan(named.length);
  for (const file of csvs) {
    const cells = cellsIn(file).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  }
});

test("search engines are told of every data set and its files", () => {
  const { $ } = pageAt("/data/");
  const catalogue = $("script[type='application/ld+json']")
    .toArray()
    .map((script) => JSON.parse($(script).text()))
    .find((data) => data["@type"] === "DataCatalog");
  expect(catalogue.dataset).toHaveLength(named.length);
  const here = textsIn(catalogue).filter((text) => text.startsWith(origin));
  expect(here).toHaveLength(1 + 3 * named.length);
  expect(problemsIn(here, "/data/")).toEqual([]);
});
