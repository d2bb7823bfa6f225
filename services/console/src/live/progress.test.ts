import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followProgress } from './progress';

const stop = { now: new AbortController() };

beforeEach(() => {
  stop.now = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  stop.now.abort();
  vi.useRealTimers();
});

function follow(answer: () => Response) {
  const fetched = vi.fn(async () => answer());
  vi.stubGlobal('fetch', fetched);
  const moved = vi.fn();
  void followProgress(moved, stop.now.signal);
  return { fetched, moved };
}

test('an event that comes in two pieces counts once', async () => {
  const pieces = new ReadableStream({
    start(controller) {
      const encoder = new TextEncoder();
      controller.enqueue(encoder.encode('event: change\nda'));
      controller.enqueue(encoder.encode('ta: {"state":"RUNNING"}\n\n'));
    },
  });

  const { moved } = follow(() => new Response(pieces));
  await vi.advanceTimersByTimeAsync(1);

  expect(moved).toHaveBeenCalledTimes(1);
});

test('a heartbeat is no event', async () => {
  const heartbeat = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(':\n\n')) });

  const { moved } = follow(() => new Response(heartbeat));
  await vi.advanceTimersByTimeAsync(1);

  expect(moved).not.toHaveBeenCalled();
});

test('where there is no stream it looks every five seconds', async () => {
  const { moved, fetched } = follow(() => Response.json({ title: 'Not found', status: 404 }, { status: 404 }));
  await vi.advanceTimersByTimeAsync(4_999);
  expect(moved).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(5_001);

  expect(moved).toHaveBeenCalledTimes(2);
  expect(fetched).toHaveBeenCalledTimes(3);
});

test('a stream that ends with its token is opened again', async () => {
  const { fetched } = follow(() => new Response(''));

  await vi.advanceTimersByTimeAsync(2_000);

  expect(fetched).toHaveBeenCalledTimes(2);
});
