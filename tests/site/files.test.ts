import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import { load } from "cheerio";
import { imageSize } from "image-size";
import { describe, expect, inject, test } from "vitest";
import { listFiles, isHidden } from "../../src/build/move-site.ts";
import { mark } from "../../src/build/publish.ts";
import { dataSets } from "../../src/data/data-sets.ts";
import { isCalendarDate } from "../../src/record/calendar.ts";
import { type BuiltPage, takePathOff } from "./built-site.ts";
import { formats } from "../setup/formats.ts";
import {
  files,
  collectFindings,
  large,
  origin,
  pageAt,
  problemWith,
  readBuilt,
  sites,
  small,
} from "./site.ts";

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

const ajv = new Ajv2020({ strict: true, allErrors: true, formats });

describe("beside a page of the record", () => {
  const nameOf = (data: object) => named.find((name) => name in data)!;
  const all = sites.flatMap((site) =>
    site.files
      .filter((path) => path.endsWith("/index.json"))
      .map((path) => ({ site, path, data: JSON.parse(site.read(path)) })),
  );

  test("stands what it says, as the same row that its data set has", () => {
    // Figures are beside the page of their measure, as CSV.
    expect(new Set(all.map(({ data }) => nameOf(data)))).toEqual(
      new Set(named.filter((name) => name !== "readings")),
    );
    for (const { site, path, data } of all) {
      const name = nameOf(data);
      const whole = JSON.parse(site.read(`/data/${name}.json`));
      const [row] = data[name];
      expect(data).toEqual({
        ...whole,
        [name]: whole[name].filter(({ id }: { id: string }) => id === row.id),
      });
      expect(row.address).toBe(`${site.origin}${path.replace(/index\.json$/, "")}`);
    }
  });

  test("is what the page names, and other pages name none", () => {
    for (const site of sites) {
      const named = site.pages.flatMap(
        ({ $ }) => $("link[rel=alternate][type='application/json']").attr("href") ?? [],
      );
      expect(named.toSorted()).toEqual(site.files.filter((path) => path.endsWith("/index.json")).toSorted());
    }
  });
});

describe("the data package", () => {
  const data = readJson("/data/datapackage.json");
  // Of https://specs.frictionlessdata.io/schemas/tabular-data-package.json, without what describes: no library of npm
  // that knows it is kept up.
  const { $schema: _, ...profile } = JSON.parse(
    readFileSync(join(import.meta.dirname, "tabular-data-package.json"), "utf8"),
  );

  test("is a Tabular Data Package", () => {
    const fits = new Ajv({ strict: false, allErrors: true, formats: { ...formats, textarea: true } }).compile(
      profile,
    );
    fits(data);
    expect(fits.errors ?? []).toEqual([]);
    expect(data.licenses).toEqual([expect.objectContaining({ name: "OGL-UK-3.0" })]);
  });

  /** Whether a cell is of a field's type, as Table Schema has it. */
  const isOf: Record<string, (cell: string) => boolean> = {
    string: () => true,
    date: isCalendarDate,
    number: (cell) => /^-?\d+(?:\.\d+)?$/.test(cell),
    boolean: (cell) => cell === "yes" || cell === "no",
  };

  test.each(named)("says what the columns of %s hold", (name) => {
    const { path, schema } = data.resources.find(({ path }: { path: string }) => path === `${name}.csv`);
    const [head, ...rows] = cellsIn(`/data/${path}`);
    const fields: { name: string; type: string; format?: string }[] = schema.fields;
    expect(fields.map((field) => field.name)).toEqual(head);
    const wrong = rows.flatMap((row) =>
      row.filter((cell, index) => {
        const { type = "", format } = fields[index] ?? {};
        return cell !== "" && !(isOf[type]?.(cell) && (format !== "uri" || URL.canParse(cell)));
      }),
    );
    expect(wrong).toEqual([]);
    const ids = rows.map((row) => row[head?.indexOf(schema.primaryKey) ?? -1]);
    expect([ids.includes(""), new Set(ids).size]).toEqual([false, rows.length]);
  });
});

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
    expect(entry.text().replace(/\s+/g, " ")).toMatch(new RegExp(`\\b${data[name].length} rows?\\b`));
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
  expect(here).toHaveLength(1 + 4 * named.length);
  expect(problemsIn(here, "/data/")).toEqual([]);
});

const folders = new Map([
  [small.name, inject("smallDir")],
  [large.name, inject("largeDir")],
]);

const contentOf = ({ $ }: BuiltPage, name: string): string =>
  $(`meta[property="${name}"], meta[name="${name}"]`).attr("content") ?? "";
const pictureOf = (page: BuiltPage, origin: string): string =>
  contentOf(page, "og:image").replace(`${origin}/`, "/");
const citationOf = ({ $ }: BuiltPage): string => $(".app-cite").text().replace(/\s+/g, " ").trim();

describe.each(sites)("on $name", ({ name, origin, files, pages }) => {
  const shown = new Set(pages.map((page) => pictureOf(page, origin)));

  test("every page has a picture of its own site, with what it shows in words", () => {
    const wrong = (page: BuiltPage): string[] => [
      ...(files.includes(pictureOf(page, origin)) ? [] : [`has the picture "${pictureOf(page, origin)}"`]),
      ...(contentOf(page, "og:image:alt").length > 10 ? [] : ["has no words for its picture"]),
      ...(contentOf(page, "twitter:card") === "summary_large_image" ? [] : ["has no large picture"]),
    ];
    expect(collectFindings(wrong, pages)).toEqual([]);
  });

  test("every picture is one that a page has, so that none is of what is held", () => {
    expect(files.filter((file) => file.startsWith("/share/") && !shown.has(file))).toEqual([]);
  });

  test("every picture is as large as its page says", () => {
    const folder = folders.get(name);
    const sizes = folder === undefined ? [] : [...shown].map((file) => sizeOf(join(folder, file)));
    expect([...new Set(sizes)]).toEqual(folder === undefined ? [] : ["png 1200 × 630"]);
    expect(pages.map((page) => contentOf(page, "og:image:width"))).toEqual(pages.map(() => "1200"));
    expect(pages.map((page) => contentOf(page, "og:image:height"))).toEqual(pages.map(() => "630"));
  });

  test("every page that stays says how to cite it, by its own whole address", () => {
    const wrong = (page: BuiltPage): string[] => {
      const title = page.$("h1 [data-pagefind-meta=title]").text();
      const cited = citationOf(page);
      const isWhole =
        cited.startsWith("To cite this page: ") &&
        cited.includes(`“${title}`) &&
        cited.endsWith(`, ${origin}${page.path}`);
      return isWhole || page.path === "/404.html" ? [] : [`says "${cited}"`];
    };
    expect(collectFindings(wrong, pages)).toEqual([]);
  });

  test("every section of a page that the search finds begins with a heading that leads to it", () => {
    const wrong = ({ $ }: BuiltPage): string[] =>
      $("main[data-pagefind-body] h2[id]:not(#Page-changes)")
        .toArray()
        .filter((heading) => {
          const link = $(heading).children("a");
          const leads = link.attr("href") === `#${$(heading).attr("id")}`;
          return !leads || link.text() !== $(heading).text();
        })
        .map((heading) => `has no link at #${$(heading).attr("id")}`);
    expect(collectFindings(wrong, pages)).toEqual([]);
  });
});

function sizeOf(file: string): string {
  const { type, width, height } = imageSize(readFileSync(file));
  return `${type} ${width} × ${height}`;
}

test("an update’s picture and citation have its own day, and a view of the record the day that it is as at", () => {
  const update = small.pageAt("/updates/2022-03-14-common-ground/");
  expect(contentOf(update, "og:image:alt")).toContain(", 14 March 2022. ");
  expect(citationOf(update)).toContain(", published 14 March 2022, licence OGL-UK-3.0, https://");
  expect(citationOf(update)).not.toContain("as at");
  for (const path of ["/progress/", "/commitments/", "/places/northtown/", "/workstreams/garden-rooms/"]) {
    expect(citationOf(large.pageAt(path))).toContain(", as at 1 November 2026, licence OGL-UK-3.0, https://");
  }
});

test("two pages of different titles have different pictures, and lists have the site’s", () => {
  const image = (path: string) => pictureOf(large.pageAt(path), large.origin);
  expect(image("/goals/zero-waste/")).not.toBe(image("/goals/zero-falls/"));
  expect(image("/goals/")).toBe(image("/"));
});

test("no feed or data has links to copy", () => {
  const texts = small.files.filter((file) => /\.(?:xml|json|csv)$/.test(file));
  expect(texts.filter((file) => small.read(file).includes("app-self"))).toEqual([]);
});

test("security.txt is served as text at its address, and has not expired (RFC 9116)", async () => {
  const answer = await fetch(`${inject("smallUrl")}/.well-known/security.txt`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const fields = new Map(
    takePathOff(await answer.text())
      .trimEnd()
      .split("\n")
      .map((line) => line.split(": ") as [string, string]),
  );
  expect([...fields.keys()]).toEqual(expect.arrayContaining(["Contact", "Expires"]));
  expect(fields.get("Contact")).toMatch(/^https:\/\//);
  expect(fields.get("Canonical")).toBe(`${origin}/.well-known/security.txt`);
  expect(Date.parse(fields.get("Expires") ?? "")).toBeGreaterThan(Date.parse("2026-11-01"));
});

test("no other hidden file is in the site, but for the mark of a build, which isn't deployed", () => {
  const files = listFiles(realpathSync(inject("smallDir")));
  expect(files.filter(isHidden)).toEqual([mark]);
  expect(files.filter((file) => file.startsWith(".well-known"))).toEqual([".well-known/security.txt"]);
});
