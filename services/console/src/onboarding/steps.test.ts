import { expect, test } from 'vitest';
import { stepOf } from './steps';

test.each([
  ['', 'customer'],
  ['customer=a', 'site'],
  ['site=s', 'customer'],
  ['customer=a&site=s', 'window'],
  ['customer=a&site=s&window=own', 'install'],
  ['customer=a&site=s&window=inherited', 'install'],
])('at ?%s the step is %s', (address, step) => {
  expect(stepOf(new URLSearchParams(address))).toBe(step);
});
