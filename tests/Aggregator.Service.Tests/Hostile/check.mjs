// Holds many documents against the rig's checker in one process: a JSON array of {name, kind, text} comes in, what is active goes out, a line each.
import fs from 'fs';
import { checkFeed, findings, urlBad } from './checker.mjs';

const checks = {
  feed: text => checkFeed(text).map(found => `${found.where}: ${found.f.join('; ')}`),
  page: text => findings(text, { page: true }),
  fragment: text => findings(text),
  json: text => JSON.parse(text).items.flatMap(item => [...findings(item.content_html ?? ''), ...addresses(item)]),
};

function addresses(item) {
  const attached = (item.attachments ?? []).map(attachment => attachment.url);
  return [item.url, item.external_url, item.image, item.banner_image, ...attached].filter(url => url && urlBad(url)).map(url => `address ${url.slice(0, 60)}`);
}

for (const { name, kind, text } of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  for (const found of checks[kind](text)) {
    console.log(`${name}: ${found}`);
  }
}
