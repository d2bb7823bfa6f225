import { expect, test } from 'vitest';
import { arrange } from './supersedence';

test('what replaces an update stands above it, and what it replaces below', () => {
  const nodes = arrange(
    ['KB2'],
    [
      { newer: 'KB3', older: 'KB2' },
      { newer: 'KB2', older: 'KB1' },
    ],
  );

  expect(nodes).toEqual([
    { name: 'KB2', row: 1, column: 0, own: true },
    { name: 'KB3', row: 0, column: 0, own: false },
    { name: 'KB1', row: 2, column: 0, own: false },
  ]);
});

test('updates of the same distance stand side by side', () => {
  const nodes = arrange(
    ['KB9'],
    [
      { newer: 'KB9', older: 'KB1' },
      { newer: 'KB9', older: 'KB2' },
    ],
  );

  expect(nodes.filter((node) => node.row === 1).map((node) => node.column)).toEqual([0, 1]);
});

test('updates that replace each other in a circle are drawn once each', () => {
  const nodes = arrange(
    ['KB1'],
    [
      { newer: 'KB1', older: 'KB2' },
      { newer: 'KB2', older: 'KB1' },
    ],
  );

  expect(nodes.map((node) => node.name)).toEqual(['KB1', 'KB2']);
});

test('updates that have to do with no other are not drawn', () => {
  expect(arrange(['KB1'], [])).toEqual([]);
});
