import { z } from "zod";
import { id, line } from "../schemas/fields.ts";

// The fields that several data sets share, described for someone who reuses the data.

/** A whole address. */
export const address = z.url();

/** HTML in which every address is whole. */
export const html = z.string();

/** The ids of entries of another data set. */
export const ids = z.array(id);

/** What an entry with a page of its own says of itself. */
export const page = {
  id: id.describe("Its name in this record. It never changes."),
  title: line.describe("Its title, as it was published."),
  address: address.describe("The address of its page. It never changes."),
  summary: line.describe("What a reader finds on its page, in one or two sentences."),
};
