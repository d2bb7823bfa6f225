// Types of the four services' REST APIs, from their committed OpenAPI documents, into target/api.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const project = new URL('../../../', import.meta.url);
const target = new URL('../target/api/', import.meta.url);
const documents = {
  'tenant-api': 'tenant-api/openapi.yaml',
  ingest: 'ingest/openapi.yaml',
  exposure: 'services/exposure/openapi.yaml',
  scheduler: 'scheduler/openapi.yaml',
};
const absent = JSON.parse(readFileSync(new URL('absent.json', import.meta.url), 'utf8'));

/** A schema that does not say what is required has all but what absent.json names: the services leave out what is null. */
function require(schemas, service) {
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema.properties && Object.keys(schema.properties).join() === 'value') {
      schemas[name] = { type: 'string' }; // an id: a record in Java, its value in JSON
    } else if (schema.properties && !schema.required) {
      // a number at the end tells a second class of the same name
      const mayBeAbsent = absent[service][name] ?? absent[service][name.replace(/\d+$/, '')] ?? (name.startsWith('Page') ? ['next'] : []);
      schema.required = Object.keys(schema.properties).filter((property) => !mayBeAbsent.includes(property));
    }
  }
  for (const name of Object.keys(absent[service])) {
    if (!schemas[name]) {
      throw new Error(`absent.json names the schema ${name} of ${service}, which its document does not have`);
    }
  }
}

mkdirSync(target, { recursive: true });
for (const [service, path] of Object.entries(documents)) {
  const document = parse(readFileSync(new URL(path, project), 'utf8'));
  require(document.components.schemas, service);
  const types = astToString(await openapiTS(document));
  writeFileSync(new URL(`${service}.ts`, target), types);
}
