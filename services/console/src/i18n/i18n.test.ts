import { expect, test } from 'vitest';
import de from './de.json';
import en from './en.json';

type Texts = { [key: string]: string | Texts };

function keys(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [prefix + key] : keys(text, `${prefix}${key}.`),
  );
}

function text(texts: Texts, path: string): string {
  const found = path.split('.').reduce<string | Texts | undefined>((at, key) => (typeof at === 'object' ? at[key] : at), texts);
  return typeof found === 'string' ? found : '';
}

test('English and German have the same texts', () => {
  expect(keys(de).sort()).toEqual(keys(en).sort());
});

test('every text is filled with the same values in both languages', () => {
  const values = (texts: Texts, key: string) => [...text(texts, key).matchAll(/{{(.*?)}}/g)].map((match) => match[1]).sort().join();

  expect(keys(en).filter((key) => values(en, key) !== values(de, key))).toEqual([]);
});

/** What is a name, or the same word in both. */
const SAME = [
  'nav.bulletins',
  'time.inZone',
  'customer.name',
  'bulletin.id',
  'vulnerability.scoredBy',
  'endpoint.agent',
  'exposureWindow.median',
  'inventory.version',
  'recurrence.at',
  'users.name',
  'branding.name',
  'period.tab.webhooks',
  'period.hash',
  'period.system',
  'period.problem',
  'psa.CONNECTWISE',
  'psa.AUTOTASK',
  'psa.HALOPSA',
  'psa.STRIPE',
  'score.epss',
  'score.name.cvss',
  'story.status',
  'story.update',
];

test('no text was left in English', () => {
  expect(keys(en).filter((key) => text(en, key) === text(de, key)).sort()).toEqual([...SAME].sort());
});
