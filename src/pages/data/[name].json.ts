import type { APIRoute } from "astro";
import { jsonFile } from "../../data/data-file.ts";
import type { DataSet } from "../../data/data-set.ts";
import { dataPaths, dataSource } from "./_read.ts";

export const getStaticPaths = dataPaths;

/** A data set as JSON. */
export const GET: APIRoute<{ set: DataSet }> = async ({ props: { set }, site }) => {
  const source = await dataSource(site);
  const pieces = jsonFile(set, await set.read(source), source);
  return new Response(streamOf(pieces), { headers: { "Content-Type": "application/json" } });
};

function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
