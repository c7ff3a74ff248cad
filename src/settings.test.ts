import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings, SettingError } from "./settings.ts";

const now = Date.parse("2022-07-14T23:30:00Z");

test("without any setting, the project’s content goes to dist as at today in the UK", () => {
  const usual = {
    contentDir: resolve("content"),
    outDir: resolve("dist"),
    asOf: "2022-07-15",
    siteUrl: undefined,
    preview: false,
  };
  expect(readSettings({}, now)).toMatchObject(usual);
  expect(readSettings({ CONTENT_DIR: "", OUT_DIR: "", AS_OF: "", SITE_URL: "" }, now)).toMatchObject(usual);
});

test("each setting can be given", () => {
  const env = {
    CONTENT_DIR: "other",
    OUT_DIR: "/srv/site",
    AS_OF: "2022-03-20",
    SITE_URL: "https://example.org/",
    SHOW_UNPUBLISHED: "true",
  };
  expect(readSettings(env, now)).toMatchObject({
    contentDir: resolve("other"),
    outDir: "/srv/site",
    asOf: "2022-03-20",
    siteUrl: "https://example.org",
    preview: true,
  });
});

describe("a setting that can’t be used is named, with what to write", () => {
  test.each(["2022-02-30", "20 March 2022", "2022-3-20"])("AS_OF=%s", (AS_OF) => {
    expect(() => readSettings({ AS_OF }, now)).toThrow(SettingError);
    expect(() => readSettings({ AS_OF }, now)).toThrow(/^AS_OF is ".+": write a real date as YYYY-MM-DD/);
  });

  test("SHOW_UNPUBLISHED=yes", () => {
    expect(() => readSettings({ SHOW_UNPUBLISHED: "yes" }, now)).toThrow(
      /^SHOW_UNPUBLISHED is "yes": write true/,
    );
  });

  test.each(["example.org", "https://example.org/?a", "https://example.org/a b", "ftp://example.org"])(
    "SITE_URL=%s",
    (SITE_URL) => {
      expect(() => readSettings({ SITE_URL }, now)).toThrow(
        /^SITE_URL is ".+": write the address of the site, such/,
      );
    },
  );
});

describe("a folder whose name has a sign that sites can’t be made with is named, with the sign", () => {
  test.each(["%", "#", "?", "*", "'", '"', "\\"])("%s in that of the repository", (sign) => {
    expect(() => readSettings({}, now, `/srv/a${sign}b/record`)).toThrow(`has a ${sign} in it`);
  });

  test("a line break", () => {
    expect(() => readSettings({}, now, "/srv/a\nb")).toThrow(
      /^The folder of this repository is .* a line break/,
    );
  });

  test("others are only wrong in the content’s", () => {
    expect(() => readSettings({ CONTENT_DIR: "/srv/a*b" }, now)).toThrow(
      /^CONTENT_DIR is ".+": .* has a \* in it/,
    );
    expect(() => readSettings({ CONTENT_DIR: "/srv/%#?'\n" }, now)).not.toThrow();
  });

  test.each(["a b", "[x]", "{a,b}", "a$b", "a!b", "søé"])("%s is right", (name) => {
    expect(() => readSettings({}, now, `/srv/${name}`)).not.toThrow();
  });
});
