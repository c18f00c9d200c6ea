// Reads WARC files with the npm package warcio and checks the digests that they state. Prints one JSON line a record.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

for (const file of process.argv.slice(2)) {
  const parser = new WARCParser(createReadStream(file), { parseHttp: false });
  for await (const record of parser) {
    const block = Buffer.from(await record.readFully(false));
    const header = (name) => record.warcHeaders.headers.get(name);
    const sha256 = (bytes) => "sha256:" + createHash("sha256").update(bytes).digest("hex");
    const payload = block.subarray(block.indexOf("\r\n\r\n") + 4);
    console.log(JSON.stringify({
      type: record.warcType,
      head: block.subarray(0, block.indexOf("\r\n\r\n")).toString("latin1"),
      url: record.warcTargetURI,
      block: sha256(block) === header("WARC-Block-Digest"),
      payload: record.warcType !== "response" || sha256(payload) === header("WARC-Payload-Digest"),
    }));
  }
}
