// SPDX-License-Identifier: GPL-3.0-or-later
// Makes of care-plan summaries (FHIR document Bundles) what a server holds of these patients, as NDJSON for --load.
//
//   node clinic.mjs SUMMARY.json... >clinic.ndjson
import fs from 'node:fs';

for (const file of process.argv.slice(2)) {
  const entries = JSON.parse(fs.readFileSync(file, 'utf8')).entry;
  const patient = entries.find((entry) => entry.resource.resourceType === 'Patient').resource;
  // "goal-1" is in every summary; on a server it is one patient's.
  const idOf = ({ resourceType, id }) => (resourceType === 'Patient' || id.length > 40 ? id : `${patient.id}-${id}`);
  const places = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${idOf(resource)}`]));
  const onServer = (name, value) => (name === 'reference' ? (places.get(value) ?? value) : value);
  for (const { resource } of entries) {
    if (resource.resourceType === 'Composition') continue;
    console.log(JSON.stringify({ ...resource, id: idOf(resource) }, onServer));
  }
}
