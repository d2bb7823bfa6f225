import { setupServer } from 'msw/node';

/** Stands in for the services; a test says what they answer. */
export const server = setupServer();
