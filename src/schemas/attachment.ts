import { z } from "zod";
import { isLanguage } from "../lib/language.ts";
import { line, webAddress } from "./fields.ts";

// Files that readers get as they are, and other formats of a text.

const file = line.regex(/^[^/\\?#]+\.\w+$/, {
  error: "must be the name of a file beside this one, such as report.pdf",
});

/** The code of a language (BCP 47). */
const language = z.string().refine(isLanguage, { error: "must be the code of a language, such as cy or ur" });

/** An address inside the site or of another. */
const address = line.refine((text) => /^\/(?![/\\])/.test(text) || webAddress.safeParse(text).success, {
  error: "must be an address that begins with / or https://",
});

/** A file that goes with an entry. */
export const attachment = z
  .strictObject({
    file: file.describe("The name of the file, which lies beside this one, such as report.pdf."),
    title: line.describe("What it is called. Readers see it with the kind and size of the file."),
    accessible: line
      .refine((text) => file.safeParse(text).success || address.safeParse(text).success, {
        error: "must be the name of a file beside this one, or an address that begins with / or https://",
      })
      .optional()
      .describe(
        "Where everyone can read the same: the name of another file beside this one, or the address of a page.",
      ),
    notAccessible: line
      .optional()
      .describe("Why there is no such version, in one plain sentence, if there is none. Readers see it."),
  })
  .refine(({ accessible, notAccessible }) => (accessible === undefined) !== (notAccessible === undefined), {
    error: "must have one of accessible and notAccessible",
  });

/** The same text in another format or language. */
export const alternate = z
  .strictObject({
    title: line.describe("What it is, such as Easy Read, or the name of its language in that language."),
    file: file.optional().describe("The name of its file, which lies beside this one."),
    href: address.optional().describe("The address of its page, on this site or another."),
    lang: language
      .optional()
      .describe("The code of its language, such as cy for Welsh, if it is another one."),
  })
  .refine(({ file, href }) => (file === undefined) !== (href === undefined), {
    error: "must have one of file and href",
  });

/** The language, the files and the other formats of an entry. */
export const files = {
  lang: language
    .optional()
    .describe("The code of the language that it is written in, such as cy for Welsh, if that isn’t English."),
  attachments: z
    .array(attachment)
    .default([])
    .describe(
      "Files that go with the text, such as a report as PDF. They are published with it, never before.",
    ),
  alternates: z
    .array(alternate)
    .default([])
    .describe("The same text in other formats or languages, such as Easy Read or British Sign Language."),
};

export type AttachmentData = z.output<typeof attachment>;
export type AlternateData = z.output<typeof alternate>;
