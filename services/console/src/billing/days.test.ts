import { expect, test } from 'vitest';
import { days } from './days';

/** Which spaces stand around a dash is the language's business. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('days that follow each other are one range', () => {
  expect(plain(days(['2026-10-31', '2026-10-29', '2026-10-30', '2026-11-05'], 'en-GB'))).toBe('29 – 31 Oct, 5 Nov');
});

test('the night in which clocks change is no gap', () => {
  expect(plain(days(['2026-10-24', '2026-10-25', '2026-10-26'], 'en-GB'))).toBe('24 – 26 Oct');
});

test('no days are nothing', () => {
  expect(plain(days([], 'de'))).toBe('');
});
