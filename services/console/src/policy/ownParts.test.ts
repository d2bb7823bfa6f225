import { expect, test } from 'vitest';
import type { EffectivePolicy } from '../api/types';
import { ownParts } from './ownParts';

const effective: EffectivePolicy = {
  autoApproval: { value: { severities: ['CRITICAL'], knownExploited: true }, inheritedFrom: 'provider' },
  deadlines: { value: [], inheritedFrom: 'default' },
  windows: { value: [], inheritedFrom: 'customer' },
  freezes: { value: [], inheritedFrom: 'default' },
  restart: { value: { services: true, machine: false }, inheritedFrom: 'default' },
  staleAfter: { value: 'PT72H', inheritedFrom: 'customer' },
};

test('a change of one part does not make the inherited ones the own', () => {
  expect(JSON.parse(JSON.stringify(ownParts(effective, 'customer')))).toEqual({ windows: [], staleAfter: 'PT72H' });
});
