import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstPageBudget } from './build/first-page-budget.ts';

export default defineConfig({
  base: '/console/',
  plugins: [react(), firstPageBudget(350)],
  build: {
    outDir: 'target/classes/META-INF/resources/console',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
  server: {
    // a running ./fleetmend up answers what is not the application itself
    proxy: { '/session': process.env.FLEETMEND_ORIGIN ?? 'http://127.0.0.1:8081' },
  },
  test: {
    css: false,
    restoreMocks: true,
    testTimeout: 60_000,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'logic', include: ['src/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://console.test/console/' } },
          setupFiles: ['src/test/setup.ts'],
          server: { deps: { inline: [/@patternfly/] } },
        },
      },
    ],
  },
});
