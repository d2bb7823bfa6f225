import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startLanguages } from '../i18n/i18n';
import { server } from './server';

// what is waited for is there in moments; a busy machine may take its time
configure({ asyncUtilTimeout: 20_000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startLanguages();
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
